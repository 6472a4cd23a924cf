using System.Text.RegularExpressions;
using System.Xml.Linq;
using Fabrique.Tests.Architecture;

namespace Fabrique.Tests.Pages;

/// <summary>Pages that participants read: short sentences, <em>vous</em>, everyday words.</summary>
public sealed partial class PageWordingTests
{
    private const int LongestSentence = 20;
    private const double LongestMean = 12;

    /// <summary>What coaches read has rules of its own.</summary>
    private static readonly string[] ForParticipants = ["Simple_", "Door_", "Join_", "Home_", "Sheet_", "Chat_", "Data_", "WebChat_", "NoChat_", "Error_", "Layout_"];

    [Theory]
    [InlineData("Pages.resx")]
    [InlineData("Pages.en.resx")]
    public void Sentences_are_short(string file)
    {
        var sentences = Texts(file)
            .SelectMany(text => Sentences().Split(text.Text).Select(sentence => (text.Key, Sentence: sentence, Words: Word().Count(sentence))))
            .Where(sentence => sentence.Words > 0).ToList();

        Assert.True(sentences.Count > 100);
        Sources.NobodyOffends(sentences.Where(sentence => sentence.Words > LongestSentence).Select(sentence => $"{sentence.Key}: {sentence.Sentence}"));
        Assert.InRange(sentences.Average(sentence => sentence.Words), 1, LongestMean);
    }

    [Fact]
    public void Nobody_is_addressed_as_a_child_and_nothing_is_said_in_figures_of_speech() =>
        Sources.NobodyOffends(Texts("Pages.resx").Where(text => Familiar().IsMatch(text.Text) || Idiom().IsMatch(text.Text)).Select(text => $"{text.Key}: {text.Text}"));

    private static IEnumerable<(string Key, string Text)> Texts(string file) =>
        from data in XDocument.Parse(Sources.Read($"Fabrique.Bot/Texts/{file}")).Root!.Elements("data")
        let key = data.Attribute("name")!.Value
        where ForParticipants.Any(start => key.StartsWith(start, StringComparison.Ordinal))
        select (key, data.Element("value")!.Value);

    [GeneratedRegex(@"(?<=[.?!…])[\s»”]+|\n")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\w[\w’-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(tu|toi|ton|tes|ta)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Familiar();

    [GeneratedRegex(@"coup de pouce|en un clin|à portée|main dans la main|clic|booster|feuille de route|sur le pouce", RegexOptions.IgnoreCase)]
    private static partial Regex Idiom();
}
