using System.Globalization;
using System.Text;

namespace Fabrique.Data.Questionnaires.Expressions;

internal static class DateFunctions
{
    /// <summary>A date, a moment, an ISO text or a number of days as a moment on the person's clock; empty where there is none.</summary>
    public static Value Moment(Value value)
    {
        if (value.Kind == ValueKind.Moment)
            return value;
        if (value.AsDate() is not { } day || value.Kind == ValueKind.Time)
            return Value.Empty;
        var days = value.AsDays();
        var moment = day.ToDateTime(TimeOnly.MinValue).AddMilliseconds(Math.Round((days - Math.Floor(days)) * 86_400_000));
        return Value.OfLocal(moment);
    }

    /// <summary>By the codes of XLSForm: %Y %y %m %n %b %d %e %H %h %M %S %3 %a, and whole words for %B and %A; "" when there is no date.</summary>
    public static string Format(Value value, string format, string language)
    {
        if (value.AsDate() is not { } day)
            return "";
        var days = value.AsDays();
        var moment = day.ToDateTime(TimeOnly.MinValue).AddMilliseconds(Math.Round((days - Math.Floor(days)) * 86_400_000));
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '%' && i + 1 < format.Length)
                text.Append(Part(moment, format[++i], language));
            else
                text.Append(format[i]);
        }

        return text.ToString();
    }

    private static string Part(DateTime moment, char code, string language) => code switch
    {
        'Y' => moment.ToString("yyyy", CultureInfo.InvariantCulture),
        'y' => moment.ToString("yy", CultureInfo.InvariantCulture),
        'm' => moment.ToString("MM", CultureInfo.InvariantCulture),
        'n' => moment.Month.ToString(CultureInfo.InvariantCulture),
        'b' => CalendarWords.ShortMonth(moment.Month, language),
        'd' => moment.ToString("dd", CultureInfo.InvariantCulture),
        'e' => moment.Day.ToString(CultureInfo.InvariantCulture),
        'H' => moment.ToString("HH", CultureInfo.InvariantCulture),
        'h' => moment.Hour.ToString(CultureInfo.InvariantCulture),
        'M' => moment.ToString("mm", CultureInfo.InvariantCulture),
        'S' => moment.ToString("ss", CultureInfo.InvariantCulture),
        '3' => moment.ToString("fff", CultureInfo.InvariantCulture),
        'a' => CalendarWords.ShortDay(moment.DayOfWeek, language),
        'B' => CalendarWords.Month(moment.Month, language),
        'A' => CalendarWords.Day(moment.DayOfWeek, language),
        '%' => "%",
        _ => "%" + code,
    };
}
