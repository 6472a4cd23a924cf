using Fabrique.Data.OpenLab;

namespace Fabrique.Tests.OpenLab;

public class WordListTests
{
    [Fact]
    public void It_holds_512_words_of_three_to_seven_plain_letters_in_order()
    {
        Assert.Equal(512, WordList.Words.Length);
        Assert.Empty(WordList.Words.Where(word => word.Length is < 3 or > 7 || word.Any(letter => letter is < 'a' or > 'z')));
        Assert.Equal(WordList.Words.Order(StringComparer.Ordinal).Distinct(), WordList.Words);
    }

    [Fact]
    public void No_word_begins_another_nor_is_a_slip_away_from_it()
    {
        var pairs = from one in WordList.Words
                    from other in WordList.Words
                    where one != other && (other.StartsWith(one, StringComparison.Ordinal) || Slips.AtMostOne(one, other))
                    select $"{one} / {other}";

        Assert.Empty(pairs);
    }

    [Theory]
    [InlineData("tigre", "tigre")]
    [InlineData("tigr", "tigre")]
    [InlineData("tiigre", "tigre")]
    [InlineData("tixre", "tigre")]
    [InlineData("tirge", "tigre")]
    [InlineData("itgre", "tigre")]
    [InlineData("miel", "miel")]
    [InlineData("cathédrale", null)]
    [InlineData("ti", null)]
    [InlineData("tibre", null)] // timbre, or tigre?
    [InlineData("tirges", null)]
    [InlineData("", null)]
    public void One_slip_is_put_right_and_two_are_not(string typed, string? meant)
    {
        Assert.Equal(meant, WordList.Nearest(typed));
    }

    [Fact]
    public void A_word_between_two_of_the_list_is_not_guessed()
    {
        var torn = from one in WordList.Words
                   from other in WordList.Words
                   where string.CompareOrdinal(one, other) < 0 && one.Length == other.Length && one.Length > 3
                   from at in Enumerable.Range(0, one.Length)
                   let typed = one[..at] + other[at] + one[(at + 1)..]
                   where Slips.AtMostOne(typed, other)
                   select typed;

        Assert.NotEmpty(torn);
        Assert.All(torn, typed => Assert.Null(WordList.Nearest(typed)));
    }
}
