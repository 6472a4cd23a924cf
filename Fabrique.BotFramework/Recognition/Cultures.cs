using System.Globalization;

namespace Microsoft.Bot.Recognition;

/// <summary>Languages, and how their tables are written: words with spaces between, a number behind an equal sign.</summary>
internal static class Cultures
{
    public static string Language(string culture) => culture.Split('-')[0];

    public static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static HashSet<string> Set(string list) => [.. Words(list)];

    public static IEnumerable<(string Name, decimal Value)> Numbered(string list) =>
        from entry in Words(list)
        let cut = entry.IndexOf('=')
        select (entry[..cut], decimal.Parse(entry.AsSpan(cut + 1), CultureInfo.InvariantCulture));
}
