using System.Collections.Frozen;
using System.Globalization;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>Ways of saying yes, no, and "the second one"; folded.</summary>
internal static class ChoiceWords
{
    private static readonly FrozenSet<string> Yes = new[]
    {
        "oui", "ouais", "ouaip", "ouep", "oui oui", "ok", "okay", "d accord", "daccord", "bien sur", "tout a fait", "exactement", "absolument", "carrement",
        "yes", "yep", "yeah", "yup", "ya", "y", "sure", "of course", "absolutely", "si",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> No = new[]
    {
        "non", "nan", "nope", "non non", "pas du tout", "jamais", "no", "nah", "not at all", "never",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeNumber = new[]
    {
        "n", "no", "numero", "number", "choix", "option", "reponse", "choice", "answer", "le", "la", "the",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>
    {
        ["premier"] = 1, ["premiere"] = 1, ["first"] = 1, ["deuxieme"] = 2, ["second"] = 2, ["seconde"] = 2,
        ["troisieme"] = 3, ["third"] = 3, ["quatrieme"] = 4, ["fourth"] = 4, ["cinquieme"] = 5, ["fifth"] = 5,
        ["sixieme"] = 6, ["sixth"] = 6, ["septieme"] = 7, ["seventh"] = 7, ["huitieme"] = 8, ["eighth"] = 8,
        ["neuvieme"] = 9, ["ninth"] = 9, ["dixieme"] = 10, ["tenth"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] OrdinalEndings = ["ieme", "eme", "ere", "er", "e", "st", "nd", "rd", "th"];

    /// <summary>The words that a choice for the same thing would be named or labelled with.</summary>
    public static string[] Synonyms(string folded) =>
        Yes.Contains(folded) ? ["oui", "yes"] : No.Contains(folded) ? ["non", "no"] : [];

    /// <summary>The place that is meant, from 0, of <paramref name="count"/>; null when no place is.</summary>
    public static int? Position(string folded, int count)
    {
        var words = folded.Split(' ');
        var from = 0;
        while (from < words.Length - 1 && BeforeNumber.Contains(words[from]))
            from++;
        var to = words.Length > from + 1 && words[^1] is "one" or "choix" or "option" or "choice" or "reponse" ? words.Length - 1 : words.Length;
        return to - from == 1 ? Place(words[from], from > 0, count) : null;
    }

    private static int? Place(string word, bool introduced, int count)
    {
        if (word is "dernier" or "derniere" or "last")
            return count - 1;
        if (Figure(word) is { } figure)
            return figure - 1;
        if (Ordinals.TryGetValue(word, out var ordinal))
            return ordinal - 1;
        // "Un" and "une" begin sentences; "le un" and "two" mean a place.
        if (NumberWords.IsNumber(word) && (introduced || word is not "une") && NumberWords.Read([word]) is { } number)
            return (int)Math.Min(number, int.MaxValue) - 1;
        var ending = Array.Find(OrdinalEndings, ending => word.EndsWith(ending, StringComparison.Ordinal) && Figure(word[..^ending.Length]) is not null);
        return ending is null ? null : Figure(word[..^ending.Length]) - 1;
    }

    private static int? Figure(string word) =>
        word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit) ? int.Parse(word, CultureInfo.InvariantCulture) : null;
}
