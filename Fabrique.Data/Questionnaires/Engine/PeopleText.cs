using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Numbers and dates in the manner of a language, the same on every machine.</summary>
public static class PeopleText
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

    /// <summary>"14 h 30", "9 h" in French; "14:30" in English.</summary>
    public static string Time(TimeOnly time, string language) => time.ToString(
        (language, time.Minute) switch { ("en", _) => "HH:mm", (_, 0) => "H'\u00A0h'", _ => "H'\u00A0h\u00A0'mm" }, CultureInfo.InvariantCulture);

    /// <summary>"15 mars 2026 à 14 h 30" in French, "15 March 2026 at 14:30" in English; by the clock of the moment's own offset.</summary>
    public static string Moment(DateTimeOffset moment, string language)
    {
        var time = Time(TimeOnly.FromTimeSpan(moment.TimeOfDay), language);
        return Date(DateOnly.FromDateTime(moment.DateTime), language) + (language == "en" ? " at " : " à ") + time;
    }
}
