using System.Globalization;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>Dates, moments and times as ISO 8601 spells them.</summary>
internal static class IsoText
{
    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"];

    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    private static readonly DateTime Epoch = new(1970, 1, 1);

    /// <returns>Days since 1970 by the text's own clock, the fraction of the day for a time; null for any other text.</returns>
    public static double? Days(string text)
    {
        if (text.Length < 5 || !char.IsAsciiDigit(text[0]) || (text[2] != ':' && text[4] != '-'))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber;
        if (DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return (moment.DateTime - Epoch).TotalDays;
        return TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Ticks / (double)TimeSpan.TicksPerDay
            : null;
    }
}
