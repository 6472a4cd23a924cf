namespace Microsoft.Bot.Recognition;

/// <summary>Weeks, months and years around a day. Dates stay within what a calendar holds.</summary>
internal static class Calendars
{
    public const int MostCount = 9999;

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <returns>Null when the calendar ends before.</returns>
    public static DateTime? Add(DateTime from, double count, DateUnit unit)
    {
        if (Math.Abs(count) > MostCount)
            return null;
        try
        {
            return unit switch
            {
                DateUnit.Second => from.AddSeconds(count),
                DateUnit.Minute => from.AddMinutes(count),
                DateUnit.Hour => from.AddHours(count),
                DateUnit.Day => from.AddDays(count),
                DateUnit.Week or DateUnit.Weekend => from.AddDays(7 * count),
                DateUnit.Month => from.AddMonths((int)count),
                _ => from.AddMonths((int)(12 * count)),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The period that a day is in, moved by a number of periods.</summary>
    public static (DateOnly Start, DateOnly End) Period(DateOnly day, DateUnit unit, int shift)
    {
        var monday = Monday(day).AddDays(7 * shift);
        return unit switch
        {
            DateUnit.Week => (monday, monday.AddDays(7)),
            DateUnit.Weekend => (monday.AddDays(5), monday.AddDays(7)),
            DateUnit.Month => Month(new DateOnly(day.Year, day.Month, 1).AddMonths(shift)),
            _ => Year(day.Year + shift),
        };
    }

    public static (DateOnly Start, DateOnly End) Month(DateOnly first) => (first, first.AddMonths(1));

    public static (DateOnly Start, DateOnly End) Year(int year) => (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
}
