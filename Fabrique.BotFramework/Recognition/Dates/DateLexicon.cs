namespace Microsoft.Bot.Recognition;

/// <summary>Words about dates and times in a language.</summary>
internal sealed record DateLexicon
{
    /// <summary>True where 3/4 is the fourth of March.</summary>
    public bool MonthFirst { get; init; }

    /// <summary>True where a number before "heures" is a time.</summary>
    public bool HoursAreTimes { get; init; }

    public PhraseTable<int> Months { get; init; } = Table("");

    /// <summary>Months whose name is an everyday word too.</summary>
    public IReadOnlySet<string> DoubtfulMonths { get; init; } = new HashSet<string>();

    /// <summary>Monday is 1.</summary>
    public PhraseTable<int> Weekdays { get; init; } = Table("");

    /// <summary>Days from today.</summary>
    public PhraseTable<int> Days { get; init; } = Table("");

    /// <summary>Month times 100 and day.</summary>
    public PhraseTable<int> Feasts { get; init; } = Table("");

    public PhraseTable<int> Units { get; init; } = Table("");

    public PhraseTable<int> Parts { get; init; } = Table("");

    /// <summary>Parts of today or of another day, in one expression: "tonight". Days times 10 and the part.</summary>
    public PhraseTable<int> PartsOfNow { get; init; } = Table("");

    /// <summary>Words that come before a part of a day when no day is named: "in the".</summary>
    public PhraseTable<int> PartLeads { get; init; } = Table("");

    /// <summary>Parts that tell which half of the day an hour is in: "in the morning".</summary>
    public PhraseTable<int> HalfOfDay { get; init; } = Table("");

    /// <summary>This, next, last before a noun.</summary>
    public PhraseTable<int> Before { get; init; } = Table("");

    /// <summary>The same behind it.</summary>
    public PhraseTable<int> After { get; init; } = Table("");

    public PhraseTable<int> Now { get; init; } = Table("");

    /// <summary>Noon is 12, midnight 0.</summary>
    public PhraseTable<int> Noons { get; init; } = Table("");

    public PhraseTable<int> On { get; init; } = Table("");

    public PhraseTable<int> At { get; init; } = Table("");

    public PhraseTable<int> Of { get; init; } = Table("");

    public PhraseTable<int> InTime { get; init; } = Table("");

    public PhraseTable<int> Ago { get; init; } = Table("");

    public PhraseTable<int> AgoBehind { get; init; } = Table("");

    public PhraseTable<int> FromNowBehind { get; init; } = Table("");

    public PhraseTable<int> From { get; init; } = Table("");

    public PhraseTable<int> To { get; init; } = Table("");

    public PhraseTable<int> Every { get; init; } = Table("");

    /// <summary>Once a day, week… in one word: the unit.</summary>
    public PhraseTable<int> Regularly { get; init; } = Table("");

    /// <summary>Before is -1, after 1.</summary>
    public PhraseTable<int> Limits { get; init; } = Table("");

    public PhraseTable<int> During { get; init; } = Table("");

    /// <summary>Prefixes of a month or a year as a whole: "in".</summary>
    public PhraseTable<int> Within { get; init; } = Table("");

    /// <summary>One, as an article.</summary>
    public IReadOnlySet<string> Articles { get; init; } = new HashSet<string>();

    /// <summary>Entries parted by bars, a number behind an equal sign; 0 where there is none.</summary>
    public static PhraseTable<int> Table(string entries) => new(
        from entry in entries.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let cut = entry.IndexOf('=')
        select cut < 0
            ? (entry, 0)
            : (entry[..cut], int.Parse(entry[(cut + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
}
