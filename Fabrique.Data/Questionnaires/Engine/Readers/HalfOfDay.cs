namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>"Du matin", "de l’après-midi", "pm": which half of the day a time is in.</summary>
/// <param name="Hours">Added to a time before noon; null when nothing was said.</param>
/// <param name="IsNight">"Two at night" is before the morning, "eleven at night" after the evening.</param>
internal readonly record struct HalfOfDay(int? Hours, bool IsNight)
{
    private static readonly (string[] Words, int Hours, bool IsNight)[] Ways =
    [
        (["de", "l", "apres", "midi"], 12, false),
        (["l", "apres", "midi"], 12, false),
        (["in", "afternoon"], 12, false),
        (["du", "soir"], 12, false),
        (["soir"], 12, false),
        (["in", "evening"], 12, false),
        (["night"], 12, true),
        (["de", "la", "nuit"], 12, true),
        (["la", "nuit"], 12, true),
        (["du", "matin"], 0, false),
        (["matin"], 0, false),
        (["in", "morning"], 0, false),
        (["p", "m"], 12, false),
        (["pm"], 12, false),
        (["a", "m"], 0, false),
        (["m"], 0, false),
        (["am"], 0, false),
    ];

    /// <summary>Takes the words for it off the end.</summary>
    public static HalfOfDay Take(List<string> words)
    {
        foreach (var (way, hours, isNight) in Ways)
        {
            // "A.m." lost its "a" with the fillers; "14 h 30 m" has minutes.
            if (words.Count <= way.Length || !words[^way.Length..].SequenceEqual(way) || (way is ["m"] && words.Contains("h")))
                continue;
            words.RemoveRange(words.Count - way.Length, way.Length);
            return new HalfOfDay(hours, isNight);
        }

        return default;
    }

    /// <summary>The time in this half; null when they do not go together ("14 h du matin"), or when nothing makes a number a time.</summary>
    public TimeOnly? Place(SaidTime time)
    {
        if (Hours is not { } hours)
            return time.IsBare ? null : new TimeOnly(time.Hour, time.Minute, time.Second);
        if (hours == 0)
            return time.Hour < 12 ? new TimeOnly(time.Hour, time.Minute, time.Second)
                : time.Hour == 12 ? new TimeOnly(0, time.Minute, time.Second)
                : null;
        if (IsNight && time.Hour < 6)
            return new TimeOnly(time.Hour, time.Minute, time.Second);
        return time.Hour >= 12 ? new TimeOnly(time.Hour, time.Minute, time.Second)
            : time.IsWhole ? null
            : new TimeOnly((time.Hour + 12) % 24, time.Minute, time.Second);
    }
}
