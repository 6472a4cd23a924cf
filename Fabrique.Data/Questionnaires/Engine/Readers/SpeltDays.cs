using System.Collections.Frozen;
using System.Globalization;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>Days of a month and years as they are said: "premier", "21st", "vingt et un", "deux mille vingt-six". Words are folded.</summary>
internal static class SpeltDays
{
    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>
    {
        ["premier"] = 1, ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8,
        ["ninth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16,
        ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Endings = ["er", "st", "nd", "rd", "th"];

    public static int? Day(string[] words) => words switch
    {
        [var word] => InFigures(word) ?? (Ordinals.TryGetValue(word, out var ordinal) ? ordinal : Number(words)),
        ["twenty" or "thirty", var unit] when Ordinals.TryGetValue(unit, out var ordinal) && ordinal < 10 => (words[0] == "twenty" ? 20 : 30) + ordinal,
        _ => Number(words),
    };

    /// <summary>A year of the last or the next hundred.</summary>
    public static int? Year(string[] words) => Number(words) is { } year and >= 1900 and <= 2199 ? year : null;

    private static int? InFigures(string word)
    {
        var ending = Array.Find(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
        var figures = ending is null ? word : word[..^ending.Length];
        return figures.Length is 1 or 2 && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : null;
    }

    private static int? Number(string[] words) =>
        words.Length is > 0 and <= 7 && NumberWords.IsNumber(words[0]) && words.All(word => NumberWords.IsNumber(word) || word is "et" or "and")
            && NumberWords.Read(words) is { } number and >= 0 and <= 9999 && number == decimal.Truncate(number)
            ? (int)number
            : null;
}
