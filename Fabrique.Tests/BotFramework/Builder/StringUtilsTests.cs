using System.Text;
using Microsoft.Bot.Builder;

namespace Fabrique.Tests.BotFramework.Builder;

public sealed class StringUtilsTests
{
    // echo -n abcdef | openssl dgst -sha256 -binary | base64
    private const string Hash = "vvV+x/U6bUC+tkCngKY5yDvCmsipgW8fxsXG3Nk8RyE=";

    [Theory]
    [InlineData("abcdef", 0, "...")]
    [InlineData("abcdef", 5, "abcde...")]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData(null, 3, "")]
    public void A_long_text_ends_in_dots(string? text, int length, string expected)
    {
        Assert.Equal(expected, StringUtils.Ellipsis(text, length));
        Assert.Equal(expected, StringUtils.Ellipsis(new StringBuilder(text), length).ToString());
    }

    [Theory]
    [InlineData("abcdef", 3, "abc..." + Hash)]
    [InlineData("abcdef", 6, "abcdef")]
    public void What_was_cut_can_still_be_told_apart(string text, int length, string expected)
    {
        Assert.Equal(expected, StringUtils.EllipsisHash(text, length));
        Assert.Equal(expected, StringUtils.EllipsisHash(new StringBuilder(text), length).ToString());
    }

    [Fact]
    public void A_path_of_any_system_is_one_of_this() =>
        Assert.Equal(Path.Combine("a", "b", "c"), PathUtils.NormalizePath(@"a\b/c"));
}
