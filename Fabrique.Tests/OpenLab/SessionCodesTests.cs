using Fabrique.Data.OpenLab;

namespace Fabrique.Tests.OpenLab;

public sealed class SessionCodesTests
{
    [Theory]
    [InlineData("lampe-tigre-route-miel", "lampe-tigre-route-miel")]
    [InlineData("  Lampe Tigre, ROUTE – miel. ", "lampe-tigre-route-miel")]
    [InlineData("lampe tigré route miel", "lampe-tigre-route-miel")]
    [InlineData("123456", "123456")]
    [InlineData("123 456", "123456")]
    [InlineData("12-34-56", "123456")]
    [InlineData("lampe\ud800tigre", "lampe-tigre")]
    [InlineData("‮ ; <>", "")]
    [InlineData("", "")]
    public void A_code_is_read_as_people_write_it(string typed, string expected)
    {
        Assert.Equal(expected, SessionCodes.Normalize(typed));
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
}
