using System.Collections.Frozen;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>Ways of naming several choices at once: "les deux premiers", "tout sauf le vélo", "aucun".</summary>
internal static class ManyWords
{
    // "À l'exception de" and what stands before it are longer than any other.
    private const int MostWordsBefore = 8;

    private static readonly FrozenSet<string> All = new[]
    {
        "tout", "tous", "toutes", "tout ca", "tout cela", "tous les choix", "toutes les reponses", "toutes les options", "la totalite",
        "les deux", "tous les deux", "toutes les deux", "all", "all of them", "all of these", "all of it", "everything", "every one", "both", "both of them",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnlyOfTwo = new[]
    {
        "les deux", "tous les deux", "toutes les deux", "both", "both of them",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> None = new[]
    {
        "aucun", "aucune", "aucun d entre eux", "aucune d entre elles", "aucun de ces choix", "aucune de ces reponses", "aucun des deux", "aucune des deux",
        "rien", "rien de tout ca", "rien du tout", "rien de cela", "ni l un ni l autre", "none", "none of them", "none of these", "none of the above", "nothing", "neither",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Exceptions = new[]
    {
        "sauf", "hors", "hormis", "excepte", "a part", "a l exception de", "a l exception du", "moins", "sans", "but", "except", "except for", "apart from",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Things = new[]
    {
        "choix", "reponses", "options", "propositions", "lignes", "choices", "answers", "ones", "lines",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool MeansNone(string folded) => None.Contains(folded);

    /// <summary>"Tout", "the first two", "les trois": the places that are meant, from 0, of <paramref name="count"/>; null when no several are.</summary>
    public static Range? Places(string folded, int count)
    {
        if (All.Contains(folded))
            return OnlyOfTwo.Contains(folded) && count != 2 ? null : Range.All;
        var words = folded.Split(' ').SkipWhile(word => word is "les" or "the" or "tous" or "toutes" or "all").ToList();
        if (words.Count > 1 && Things.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        var introduced = words.Count < folded.Split(' ').Length;
        return words switch
        {
            [var number] when introduced && Number(number) == count && count > 1 => Range.All,
            [var number, "premiers" or "premieres" or "first"] => First(Number(number), count),
            ["premiers" or "premieres" or "first", var number] => First(Number(number), count),
            [var number, "derniers" or "dernieres" or "last"] => Last(Number(number), count),
            ["derniers" or "dernieres" or "last", var number] => Last(Number(number), count),
            _ => null,
        };
    }

    /// <summary>"1 à 3", "du 2 au 4", "1 to 3": both ends as figures; null when it is something else.</summary>
    public static (string First, string Last)? Span(string folded) => folded.Split(' ') switch
    {
        [var first, "a" or "to", var last] when AreFigures(first, last) => (first, last),
        ["de" or "from", var first, "a" or "to", var last] when AreFigures(first, last) => (first, last),
        ["du", var first, "au", var last] when AreFigures(first, last) => (first, last),
        _ => null,
    };

    /// <summary>What "tout sauf …" leaves out, as it was typed; null when the text says no such thing.</summary>
    public static string? Excepted(string text)
    {
        var ends = WordEnds(text).Take(MostWordsBefore).ToList();
        for (var all = 0; all < ends.Count; all++)
        {
            if (!All.Contains(TextFold.Fold(text[..ends[all]])))
                continue;
            for (var exception = all + 1; exception < ends.Count; exception++)
            {
                if (Exceptions.Contains(TextFold.Fold(text[ends[all]..ends[exception]])) && IsLongest(text, ends, all, exception))
                    return text[ends[exception]..].Trim();
            }
        }

        return null;
    }

    // "Except for" is more than "except".
    private static bool IsLongest(string text, List<int> ends, int all, int exception) =>
        exception + 1 >= ends.Count || !Exceptions.Contains(TextFold.Fold(text[ends[all]..ends[exception + 1]]));

    private static IEnumerable<int> WordEnds(string text)
    {
        for (var at = 1; at <= text.Length; at++)
        {
            var isEnd = char.IsLetterOrDigit(text[at - 1]) && (at == text.Length || !char.IsLetterOrDigit(text[at]));
            if (isEnd)
                yield return at;
        }
    }

    private static Range? First(int number, int count) => number > 0 && number <= count ? ..number : null;

    private static Range? Last(int number, int count) => number > 0 && number <= count ? ^number.. : null;

    private static int Number(string word) =>
        word.Length <= 3 && word.All(char.IsAsciiDigit) ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)
        : NumberWords.IsNumber(word) ? (int)(NumberWords.Read([word]) is { } read and < 1000 ? read : 0)
        : 0;

    private static bool AreFigures(string first, string last) => first.All(char.IsAsciiDigit) && last.All(char.IsAsciiDigit);
}
