using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine.Readers;

namespace Fabrique.Data.Ideas;

/// <summary>What a full-text search is asked to find ideas like this one. Pure.</summary>
public static class SimilarityQuery
{
    private const int ShortestWord = 4;
    private const int MostWords = 24;

    /// <summary>French and English put most of their endings into the last letters: "dossiers", "dossier" and "files", "file".</summary>
    private const int LongestEnding = 3;

    private static readonly ImmutableHashSet<string> Common = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "avec", "sans", "pour", "dans", "chaque", "leur", "leurs", "notre", "votre", "cette", "entre", "plus", "moins", "tout", "tous", "toutes",
        "sont", "etre", "avoir", "fait", "faire", "quand", "comme", "mais", "elles", "nous", "vous", "annee", "mois", "jour", "apres", "avant",
        "with", "without", "from", "that", "this", "they", "their", "every", "each", "year", "month", "when", "what", "have", "been", "which");

    /// <summary>Whether so many of the words stand in the other text that both may be about the same: two of a few, a third of many.</summary>
    public static bool Resembles(ImmutableArray<string> stems, string other)
    {
        var words = TextFold.Fold(other).Split(' ');
        var shared = stems.Count(stem => Array.Exists(words, word => word.StartsWith(stem, StringComparison.Ordinal)));
        return shared >= Math.Max(2, stems.Length / 3);
    }

    /// <returns>Beginnings of the words that say what it is about, each once; none when it says nothing.</returns>
    public static ImmutableArray<string> Stems(string text) =>
        [.. TextFold.Fold(text ?? "").Split(' ')
            .Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetterOrDigit) && !Common.Contains(word))
            .Select(word => word[..Math.Max(ShortestWord, word.Length - LongestEnding)])
            .Distinct()
            .Take(MostWords)];
}
