using System.Globalization;
using System.Text;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>A typed date or time as its format shows it.</summary>
internal static class DateFormat
{
    private const string Letters = "ymdhs";

    // Excel's day 60 is a 29 February 1900 that never was; from there on this is right.
    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    public static bool IsDate(string section) => Tokens(section).Any(token => token.IsCode);

    /// <returns>Null where the number is no day.</returns>
    public static string? Show(double number, string section, bool from1904)
    {
        if (number < 0 || number > 2_958_465)
            return null;
        // Half a millisecond of rounding would show 13:59:59.999 for 14:00.
        var moment = (from1904 ? Epoch1904 : Epoch1900).AddMilliseconds(Math.Round(number * 86_400_000));
        var tokens = Tokens(section).ToList();
        var french = section.Contains("-40C", StringComparison.OrdinalIgnoreCase);
        var halfDays = tokens.Exists(token => token.Text.Equals("AM/PM", StringComparison.OrdinalIgnoreCase));
        var shown = new StringBuilder();
        for (var index = 0; index < tokens.Count; index++)
        {
            var (text, isCode) = tokens[index];
            shown.Append(isCode ? Part(text.ToLowerInvariant(), moment, number, french, halfDays, IsMinute(tokens, index)) : text);
        }

        return shown.ToString().Trim();
    }

    private static string Part(string code, DateTime moment, double number, bool french, bool halfDays, bool isMinute) => code switch
    {
        "am/pm" => moment.Hour < 12 ? "AM" : "PM",
        "[h]" or "[hh]" => ((int)Math.Floor((number * 24) + 1e-9)).ToString(CultureInfo.InvariantCulture),
        "yyyy" or "yyy" => moment.ToString("yyyy", CultureInfo.InvariantCulture),
        "yy" or "y" => moment.ToString("yy", CultureInfo.InvariantCulture),
        "m" or "mm" when isMinute => Two(moment.Minute, code.Length),
        "m" or "mm" => Two(moment.Month, code.Length),
        "mmm" => CalendarWords.ShortMonth(moment.Month, french ? "fr" : "en"),
        "mmmm" => CalendarWords.Month(moment.Month, french ? "fr" : "en"),
        "d" or "dd" => Two(moment.Day, code.Length),
        "ddd" => CalendarWords.ShortDay(moment.DayOfWeek, french ? "fr" : "en"),
        "dddd" => (french ? CalendarWords.FrenchDays : CalendarWords.EnglishDays)[(int)moment.DayOfWeek],
        "h" or "hh" => Two(halfDays ? (moment.Hour + 11) % 12 + 1 : moment.Hour, code.Length),
        "s" or "ss" => Two(moment.Second, code.Length),
        _ => "",
    };

    private static string Two(int number, int length) => number.ToString(length == 1 ? "0" : "00", CultureInfo.InvariantCulture);

    // "mm" means minutes after hours and before seconds.
    private static bool IsMinute(List<(string Text, bool IsCode)> tokens, int index)
    {
        var before = tokens.Take(index).LastOrDefault(token => token.IsCode).Text?.ToLowerInvariant() ?? "";
        var after = tokens.Skip(index + 1).FirstOrDefault(token => token.IsCode).Text?.ToLowerInvariant() ?? "";
        return before.StartsWith('h') || before.StartsWith("[h", StringComparison.Ordinal) || after.StartsWith('s');
    }

    private static IEnumerable<(string Text, bool IsCode)> Tokens(string section)
    {
        for (var at = 0; at < section.Length;)
        {
            var length = Length(section, at, out var literal, out var isCode);
            yield return (literal ?? section.Substring(at, length), isCode);
            at += length;
        }
    }

    private static int Length(string section, int at, out string? literal, out bool isCode)
    {
        (literal, isCode) = (null, false);
        var c = char.ToLowerInvariant(section[at]);
        if (c is '"' or '[' && section.IndexOf(c == '"' ? '"' : ']', at + 1) is var close and > 0)
        {
            var inside = section[(at + 1)..close];
            isCode = c == '[' && inside.ToLowerInvariant() is "h" or "hh";
            literal = isCode ? null : c == '"' ? inside : "";
            return close - at + 1;
        }

        if (c is '\\' or '_' or '*')
        {
            literal = c == '\\' && at + 1 < section.Length ? section[at + 1].ToString() : "";
            return Math.Min(2, section.Length - at);
        }

        if (section.AsSpan(at).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase))
        {
            isCode = true;
            return 5;
        }

        if (!Letters.Contains(c, StringComparison.Ordinal))
            return 1;
        isCode = true;
        var end = at;
        while (end < section.Length && char.ToLowerInvariant(section[end]) == c)
            end++;
        return end - at;
    }
}
