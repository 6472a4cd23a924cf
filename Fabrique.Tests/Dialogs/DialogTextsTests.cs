using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Tests.Dialogs;

/// <summary>What the bot says is there in both languages, is used, is short, and is set as each language sets it.</summary>
public sealed partial class DialogTextsTests
{
    private const int LongestSentence = 20;
    private const int LongestMean = 12;

    private static readonly ResourceManager Resources = new("Fabrique.Bot.Texts.Dialogs", typeof(TextSet).Assembly);
    private static readonly SortedDictionary<string, string> French = Texts(CultureInfo.InvariantCulture);
    private static readonly SortedDictionary<string, string> English = Texts(CultureInfo.GetCultureInfo("en"));

    public static TheoryData<string> Languages => ["fr", "en"];

    [Fact]
    public void Both_languages_have_the_same_keys_and_the_same_places_to_fill()
    {
        Assert.Equal(French.Keys, English.Keys);
        Assert.All(French, text => Assert.Equal(Places(text.Value), Places(English[text.Key])));
    }

    [Fact]
    public void Every_key_that_the_program_names_is_there_and_none_is_left_over()
    {
        var named = new[] { "Dialogs", "Cards", "Turns" }
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Root(), "Fabrique.Bot", room), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Where(key => Prefix(key) != "Words" && French.Keys.Any(known => Prefix(known) == Prefix(key)))
            .ToHashSet();

        Assert.True(named.Count > 50);
        Assert.Empty(named.Except(French.Keys));
        Assert.Empty(French.Keys.Where(key => Prefix(key) is not ("Words" or "Rejected")).Except(named));
    }

    [Fact]
    public void Every_refusal_has_a_sentence()
    {
        var without = Enum.GetNames<RejectionCode>().Select(code => $"Rejected_{code}").Where(key => !French.ContainsKey(key));

        Assert.Empty(without);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sentences_are_short(string language)
    {
        var sentences = Spoken(language)
            .SelectMany(text => Sentences().Split(text.Value).Select(sentence => (text.Key, Sentence: sentence, Words: Word().Count(sentence))))
            .Where(sentence => sentence.Words > 0)
            .ToList();

        Assert.DoesNotContain(sentences, sentence => sentence.Words > LongestSentence);
        Assert.InRange(sentences.Average(sentence => sentence.Words), 1, LongestMean);
    }

    [Fact]
    public void French_has_its_spaces_guillemets_and_apostrophes()
    {
        Assert.DoesNotContain(French, text => FrenchFault().IsMatch(text.Value));
    }

    [Fact]
    public void English_has_its_quotes_and_no_space_before_a_mark()
    {
        Assert.DoesNotContain(English, text => EnglishFault().IsMatch(text.Value));
    }

    private static IEnumerable<KeyValuePair<string, string>> Spoken(string language) =>
        (language == "fr" ? French : English).Where(text => Prefix(text.Key) != "Words");

    private static SortedDictionary<string, string> Texts(CultureInfo culture)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!)
            texts.Add((string)entry.Key, (string)entry.Value!);
        return texts;
    }

    private static string Prefix(string key) => key.Split('_')[0];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    [GeneratedRegex(@"""([A-Z][A-Za-z]+_[A-Z][A-Za-z]+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<=[.?!…])[\s»”]+|\n")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\w[\w’-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\u202f)[;!?]|(?<!\u00a0)[:»%]|«(?!\u00a0)|['""]|\.\.\.|  ")]
    private static partial Regex FrenchFault();

    [GeneratedRegex(@"\s[:;!?]|['""«»]|\.\.\.|  ")]
    private static partial Regex EnglishFault();
}
