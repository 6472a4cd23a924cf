using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>All choices in the person's order: "2, 1, 3", "le bus, puis le vélo". One that is left out at the end is the last one.</summary>
internal static class RankReader
{
    private const int MaxPhrases = 200;
    private const int MostPartsOfLabel = 4;

    private static readonly string[] Separators = [",", ";", ">", "\n", "\t", "|", " puis ", " ensuite ", " enfin ", " et ", " then ", " and ", " / "];

    public static ReadResult Read(string text, ChoiceIndex index, Questionnaire questionnaire, string language)
    {
        var matcher = new ChoiceMatcher(index, language);
        var ranked = new List<ChoiceIndex.Entry>();
        foreach (var phrase in Phrases(text, index, matcher))
        {
            switch (matcher.Match(WithoutPlace(phrase)))
            {
                case ChoiceMatch.Found found when ranked.Contains(found.Entry):
                    return Refusals.Of(RejectionCode.RankedTwice, ("choice", questionnaire.Say(found.Entry.Choice.Label, language)));
                case ChoiceMatch.Found found:
                    ranked.Add(found.Entry);
                    break;
                case ChoiceMatch.Several several:
                    return ChoiceRefusals.Ambiguous(several, questionnaire, language);
                default:
                    return ChoiceRefusals.Unknown(phrase, matcher);
            }
        }

        var left = index.Entries.Except(ranked).ToList();
        if (left.Count > 1 || ranked.Count == 0)
            return Refusals.Of(RejectionCode.IncompleteRanking, ("missing", string.Join(", ", left.Select(entry => questionnaire.Say(entry.Choice.Label, language)))));
        return new AnswerValue.Ranking([.. ranked.Concat(left).Select(entry => entry.Choice.Name)]);
    }

    private static IEnumerable<string> Phrases(string text, ChoiceIndex index, ChoiceMatcher matcher)
    {
        var words = text.Split((char[]?)null, MaxPhrases + 1, StringSplitOptions.RemoveEmptyEntries);
        // "2 1 3", or names as they are stored.
        if (words.Length > 1 && words.Length <= MaxPhrases && words.All(word => word.All(char.IsAsciiDigit) || index.Entries.Any(entry => entry.Choice.Name == word)))
            return words;
        var compact = text.All(c => char.IsAsciiDigit(c) || c is '-' or '<' or '>') && text.Contains('-', StringComparison.Ordinal);
        var parts = text.Split(compact ? ["-"] : Separators, MaxPhrases, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Joined(text, parts, matcher);
    }

    // A label may hold a comma itself: the longest run of parts that is a whole label goes first.
    private static IEnumerable<string> Joined(string text, string[] parts, ChoiceMatcher matcher)
    {
        var start = 0;
        for (var at = 0; at < parts.Length;)
        {
            start = text.IndexOf(parts[at], start, StringComparison.Ordinal);
            var (phrase, length) = LongestLabel(text, parts, at, start, matcher);
            yield return phrase;
            start += phrase.Length;
            at += length;
        }
    }

    private static (string Phrase, int Length) LongestLabel(string text, string[] parts, int at, int start, ChoiceMatcher matcher)
    {
        var best = (parts[at], 1);
        var end = start + parts[at].Length;
        for (var next = at + 1; next < parts.Length && next - at < MostPartsOfLabel; next++)
        {
            end = text.IndexOf(parts[next], end, StringComparison.Ordinal) + parts[next].Length;
            if (matcher.Exact(WithoutPlace(text[start..end])) is ChoiceMatch.Found)
                best = (text[start..end], next - at + 1);
        }

        return best;
    }

    // "1. Le bus" on a line of its own, "d’abord le bus", "then the bus".
    private static string WithoutPlace(string phrase)
    {
        var at = 0;
        while (at < phrase.Length && char.IsAsciiDigit(phrase[at]))
            at++;
        if (at > 0 && at + 1 < phrase.Length && phrase[at] is '.' or ')' or ':' && phrase[(at + 1)..].Trim() is { Length: > 0 } behind)
            return behind;
        var folded = TextFold.Fold(phrase);
        var first = Array.Find(["d abord ", "en premier ", "puis ", "ensuite ", "enfin ", "et ", "first ", "then ", "finally ", "and "], word => folded.StartsWith(word, StringComparison.Ordinal));
        return first is null ? phrase : folded[first.Length..];
    }
}
