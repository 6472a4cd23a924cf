using System.Globalization;

namespace Microsoft.Bot.Recognition;

/// <summary>A time of the day as it was said.</summary>
/// <param name="Minute">Null when only the hour was said.</param>
internal readonly record struct ClockTime(int Hour, int? Minute = null, int? Second = null)
{
    public string Timex => string.Create(
        CultureInfo.InvariantCulture,
        $"T{Hour:00}{(Minute == null ? "" : $":{Minute:00}")}{(Second == null ? "" : $":{Second:00}")}");

    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute ?? 0:00}:{Second ?? 0:00}");

    public TimeSpan Span => new(Hour, Minute ?? 0, Second ?? 0);

    public bool IsValid => Hour is >= 0 and <= 23 && Minute is null or >= 0 and <= 59 && Second is null or >= 0 and <= 59;

    public ClockTime At(int hour) => this with { Hour = hour };
}

/// <summary>A time, and whether it may as well be twelve hours later.</summary>
internal readonly record struct SaidTime(ClockTime Time, bool IsDoubtful)
{
    /// <summary>The time itself, and the one in the other half of the day.</summary>
    public ClockTime[] Variants => IsDoubtful ? [Time, Time.At((Time.Hour + 12) % 24)] : [Time];
}
