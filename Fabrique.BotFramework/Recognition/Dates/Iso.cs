using System.Globalization;

namespace Microsoft.Bot.Recognition;

/// <summary>Dates, times and lengths in the notation of resolutions.</summary>
internal static class Iso
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string MomentTimex(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Week(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    public static string Period(DateOnly start, DateUnit unit) => unit switch
    {
        DateUnit.Week => Week(start),
        DateUnit.Weekend => $"{Week(start)}-WE",
        DateUnit.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => start.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>A length such as <c>P3D</c> or <c>PT1.5H</c>.</summary>
    public static string Length(decimal count, DateUnit unit) => string.Create(
        CultureInfo.InvariantCulture,
        $"P{(unit < DateUnit.Day ? "T" : "")}{count:0.####}{Letter(unit)}");

    /// <summary>A length such as <c>PT2H30M</c>.</summary>
    public static string Length(TimeSpan length) => string.Create(
        CultureInfo.InvariantCulture,
        $"PT{(length.TotalHours >= 1 ? $"{(int)length.TotalHours}H" : "")}{(length.Minutes > 0 ? $"{length.Minutes}M" : "")}{(length.Seconds > 0 ? $"{length.Seconds}S" : "")}");

    public static decimal Seconds(DateUnit unit) => unit switch
    {
        DateUnit.Second => 1,
        DateUnit.Minute => 60,
        DateUnit.Hour => 3600,
        DateUnit.Day => 86_400,
        DateUnit.Week or DateUnit.Weekend => 604_800,
        DateUnit.Month => 2_592_000,
        _ => 31_536_000,
    };

    private static char Letter(DateUnit unit) => unit switch
    {
        DateUnit.Second => 'S',
        DateUnit.Minute or DateUnit.Month => 'M',
        DateUnit.Hour => 'H',
        DateUnit.Day => 'D',
        DateUnit.Week or DateUnit.Weekend => 'W',
        _ => 'Y',
    };
}
