using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>All choices in an order: "2, 1, 3", labels or names with commas or ">" between; the last one may be left out.</summary>
internal static class RankReader
{
    private const int MaxPhrases = 200;

    private static readonly char[] Separators = [',', ';', '>', '\n'];

    public static ReadResult Read(string text, ChoiceIndex index, Questionnaire questionnaire, string language)
    {
        var matcher = new ChoiceMatcher(index, language);
        var ranked = new List<Choice>();
        foreach (var phrase in Phrases(text, index))
        {
            switch (matcher.Match(phrase))
            {
                case ChoiceMatch.Found found when !ranked.Contains(found.Entry.Choice):
                    ranked.Add(found.Entry.Choice);
                    break;
                case ChoiceMatch.Several several:
                    return ChoiceRefusals.Ambiguous(several, questionnaire, language);
                case ChoiceMatch.None:
                    return ChoiceRefusals.Unknown(phrase, matcher);
            }
        }

        var missing = index.Entries.Select(entry => entry.Choice).Where(choice => !ranked.Contains(choice)).ToImmutableArray();
        if (missing.Length > 1)
            return Refusals.Of(RejectionCode.IncompleteRanking, ("missing", string.Join(", ", missing.Select(choice => questionnaire.Say(choice.Label, language)))));
        return new AnswerValue.Ranking([.. ranked.Concat(missing).Select(choice => choice.Name)]);
    }

    // "2 1 3", or names as they are stored.
    private static string[] Phrases(string text, ChoiceIndex index)
    {
        var words = text.Split((char[]?)null, MaxPhrases, StringSplitOptions.RemoveEmptyEntries);
        var areWords = words.Length > 1 && words.All(word => word.All(char.IsAsciiDigit) || index.Entries.Any(entry => entry.Choice.Name == word));
        return areWords ? words : text.Split(Separators, MaxPhrases, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
