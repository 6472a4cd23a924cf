using Fabrique.Tests.BotFramework.Dialogs;

namespace Fabrique.Tests.BotFramework.Recognition;

/// <summary>phrases.txt: what people write, and what the prompts make of it.</summary>
public class PhraseTests
{
    private const string Table = "Recognition/phrases.txt";

    public static TheoryData<string, string> Phrases
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var phrase in Probe.Read(Table))
                rows.Add(phrase.Key, phrase.Expected);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public async Task A_phrase_gives_what_the_table_says(string phrase, string expected) =>
        Assert.Equal(expected, await Phrase.GivesAsync(Phrase.All[phrase]));

    [Fact]
    public void A_third_of_the_table_is_nothing_and_no_phrase_is_twice()
    {
        var phrases = Probe.Read(Table).ToList();

        Assert.True(phrases.Count >= 400, $"Only {phrases.Count} phrases.");
        Assert.True(phrases.Count(phrase => phrase.Expected == Phrase.Nothing) >= phrases.Count / 3);
        Assert.Equal(phrases.Count, phrases.DistinctBy(phrase => phrase.Key).Count());
    }

    [Theory]
    [InlineData("j’ai 30 ans", "30")]
    [InlineData("12\u00A0345,5", "12345.5")]
    [InlineData("12\u202F345,5", "12345.5")]
    [InlineData("quatre‑vingt‑dix", "90")]
    [InlineData("−4", "-4")]
    [InlineData("de\u0301cembre : 7", "7")]
    [InlineData("\uD83D 7", "7")]
    public async Task Typographic_signs_are_read_like_plain_ones(string text, string expected) =>
        Assert.Equal(expected, await Phrase.GivesAsync(new Probe("NUM", "fr-fr", "double", text, "")));
}
