using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Numbers and dates in the manner of a language, the same on every machine.</summary>
internal static class PeopleText
{
    // U+202F, the narrow no-break space, groups digits in French.
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202F", NegativeSign = "-" };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "-" };

    /// <summary>"1 234,5" in French, "1,234.5" in English.</summary>
    public static string Number(decimal value, string language) =>
        value.ToString("#,##0.############################", language == "en" ? English : French);

    /// <summary>"1er mars 2026", "15 mars 2026" in French; "15 March 2026" in English.</summary>
    public static string Date(DateOnly day, string language)
    {
        var number = day.Day == 1 && language != "en" ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{number} {CalendarWords.Month(day.Month, language)} {day.Year}");
    }
}
