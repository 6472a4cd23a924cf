using Fabrique.Data.OpenLab;

namespace Fabrique.Tests.OpenLab;

public class SessionCodesTests
{
    [Fact]
    public void A_code_is_four_words_of_the_list_and_six_digits()
    {
        var code = SessionCodes.Create(new SeededChance(1));

        var words = code.Words.Split('-');
        Assert.Equal(4, words.Length);
        Assert.All(words, word => Assert.True(WordList.Contains(word), word));
        Assert.Matches("^[0-9]{6}$", code.Digits);
    }

    [Fact]
    public void Small_numbers_keep_their_zeros()
    {
        Assert.Equal("000000", SessionCodes.Create(new LowestChance()).Digits);
    }

    [Theory]
    [InlineData("123456", "123456")]
    [InlineData(" 123 456 ", "123456")]
    [InlineData("12-34-56", "123456")]
    [InlineData("1.2.3.4.5.6", "123456")]
    [InlineData("123\u202f456", "123456")]
    [InlineData("\uff11\uff12\uff13\uff14\uff15\uff16", "123456")]
    [InlineData("mon code : 004 210, merci", "004210")]
    [InlineData("Lampe Tigre, route-miel", "lampe-tigre-route-miel")]
    [InlineData("  Lampe Tigre, ROUTE – miel. ", "lampe-tigre-route-miel")]
    [InlineData("lampe\ud800tigre", "lampe-tigre")]
    [InlineData("\u202e ; <>", "")]
    [InlineData("1234567", "1234567")]
    [InlineData("12345", "12345")]
    [InlineData("", "")]
    public void Digits_and_words_are_read(string typed, string code)
    {
        Assert.Equal(code, SessionCodes.Normalize(typed));
    }

    [Theory]
    [InlineData("lampe-tigre-route-miel", true)]
    [InlineData("123456", true)]
    [InlineData("lampe-tigre-route", false)]
    [InlineData("12345", false)]
    [InlineData("", false)]
    public void A_whole_code_has_four_words_or_six_digits(string normalized, bool whole)
    {
        Assert.Equal(whole, SessionCodes.IsWhole(normalized));
    }

    [Fact]
    public void A_very_long_text_is_no_code_and_takes_no_time()
    {
        var code = SessionCodes.Normalize(new string('a', 100_000));

        Assert.False(SessionCodes.IsWhole(code));
    }

    private sealed class LowestChance : Data.IChance
    {
        public string NewId() => new('0', 32);

        public int Below(int exclusiveMax) => 0;
    }
}
