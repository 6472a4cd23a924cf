using System.Diagnostics;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Tests.Questionnaires.Engine.Readers;

/// <summary>Whatever is typed, an answer comes soon, and nothing unsafe is kept.</summary>
public class HostileInputTests
{
    private static readonly string[] Questions = ["t", "i", "d", "r", "w", "o", "m"];

    public static TheoryData<string> Floods => new(
        new string('a', 100_000),
        new string('1', 100_000),
        new string(' ', 100_000) + "x",
        string.Concat(Enumerable.Repeat("1 ", 50_000)),
        string.Concat(Enumerable.Repeat("1, ", 6_000)),
        string.Concat(Enumerable.Repeat("un ", 6_000)),
        string.Concat(Enumerable.Repeat("vélo et ", 2_400)),
        string.Concat(Enumerable.Repeat("1 111", 3_900)),
        string.Concat(Enumerable.Repeat("e\u0301", 50_000)),
        new string('\u0301', 19_000),
        string.Concat(Enumerable.Repeat("😀", 50_000)));

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_is_answered_soon(string flood)
    {
        var form = Open();
        var clock = Stopwatch.StartNew();

        var replies = Questions.Select(name => form.Read(name, flood)).ToArray();

        Assert.Equal(Questions.Length, replies.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Too_long_a_text_is_refused_and_not_cut()
    {
        var form = Open();

        Assert.Equal("TooLong length=20\u202F001, max=20\u202F000", form.Reply("t", new string('a', 20_001)));
        Assert.Equal(20_000, form.Reply("t", new string('a', 20_000)).Length);
    }

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\u0001\u001Fb\u007F", "ab")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("😀", "😀")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("\u202Eabc\u200F", "\u202Eabc\u200F")]
    [InlineData("<b>*x*</b>", "<b>*x*</b>")]
    [InlineData("=1+1", "=1+1")]
    public void A_text_is_made_safe_to_keep(string raw, string expected)
    {
        Assert.Equal(expected, Open().Reply("t", raw), StringComparer.Ordinal);
        Assert.Equal(TextNormalizer.Normalize(raw), TextNormalizer.Normalize(TextNormalizer.Normalize(raw)));
    }

    // Not rows of data: an attribute cannot hold half a character.
    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        Assert.Equal("\uFFFD", Open().Reply("t", "\uD800"));
        Assert.Equal("a\uFFFD\uFFFDb", Open().Reply("t", "a\uDC00\uD800b"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("\0")]
    public void Nothing_is_told_apart_from_something(string raw)
    {
        var form = Open();

        Assert.All(Questions, name => Assert.Equal("Empty", form.Reply(name, raw)));
    }

    private static Form Open() => Form.Of("""
        | survey | | | | |
        | | type | name | label | parameters |
        | | text | t | T ? | |
        | | integer | i | I ? | |
        | | decimal | d | D ? | |
        | | range | r | R ? | |
        | | date | w | W ? | |
        | | select_one l | o | O ? | |
        | | select_multiple l | m | M ? | |
        | choices | | | |
        | | list_name | name | label |
        | | l | velo | Vélo |
        | | l | bus | Bus |
        """);
}
