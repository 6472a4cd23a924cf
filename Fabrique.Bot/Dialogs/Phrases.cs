using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Engine.Readers;

namespace Fabrique.Bot.Dialogs;

/// <summary>Words that people say, kept in the resources as "one|two|three", compared without case, accents or punctuation.</summary>
internal static class Phrases
{
    /// <summary>All languages' phrases, folded, the longest first.</summary>
    public static string[] Of(string key) =>
        [.. TextSets.Languages
            .SelectMany(language => TextSets.Dialogs.Get(key, language).Split('|'))
            .Select(TextFold.Fold)
            .Distinct()
            .OrderByDescending(phrase => phrase.Length)];

    /// <returns>What follows one of the phrases, "" when nothing does, or null when the text begins otherwise.</returns>
    public static string? After(string[] phrases, string folded)
    {
        foreach (var phrase in phrases)
        {
            if (!folded.StartsWith(phrase, StringComparison.Ordinal))
            {
                continue;
            }

            if (folded.Length == phrase.Length)
            {
                return "";
            }

            if (folded[phrase.Length] == ' ')
            {
                return folded[(phrase.Length + 1)..];
            }
        }

        return null;
    }
}
