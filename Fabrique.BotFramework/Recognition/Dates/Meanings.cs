namespace Microsoft.Bot.Recognition;

/// <summary>Turns what was said into resolutions.</summary>
internal static class Meanings
{
    private static readonly (string Code, string Start, string End)[] Parts =
    [
        ("MO", "08:00:00", "12:00:00"), ("AF", "12:00:00", "16:00:00"), ("EV", "16:00:00", "20:00:00"), ("NI", "20:00:00", "23:59:59"),
    ];

    public static List<DateTimeMeaning> Of(Day day, DateOnly today) =>
        [.. day.Candidates(today).Select(date => new DateTimeMeaning(day.Timex, Iso.Date(date)))];

    public static List<DateTimeMeaning> Of(SaidTime time) =>
        [.. time.Variants.Select(variant => new DateTimeMeaning(variant.Timex, variant.Value))];

    public static List<DateTimeMeaning> Of(Day day, SaidTime time, DateOnly today) =>
    [
        .. from variant in time.Variants
           from date in day.Candidates(today)
           select new DateTimeMeaning(day.Timex + variant.Timex, $"{Iso.Date(date)} {variant.Value}"),
    ];

    public static List<DateTimeMeaning> Of(DayPart part)
    {
        var (code, start, end) = Parts[(int)part];
        return [new DateTimeMeaning($"T{code}", Start: start, End: end)];
    }

    public static List<DateTimeMeaning> Of(Day day, DayPart part, DateOnly today)
    {
        var (code, start, end) = Parts[(int)part];
        return
        [
            .. day.Candidates(today).Select(date => new DateTimeMeaning(
                $"{day.Timex}T{code}", Start: $"{Iso.Date(date)} {start}", End: $"{Iso.Date(date)} {end}")),
        ];
    }

    public static List<DateTimeMeaning> Of(DateTime moment) => [new(Iso.MomentTimex(moment), Iso.Moment(moment))];

    public static DateTimeMeaning Period(string timex, (DateOnly Start, DateOnly End) period) =>
        new(timex, Start: Iso.Date(period.Start), End: Iso.Date(period.End));

    /// <summary>From one day to another; the second comes after the first.</summary>
    public static List<DateTimeMeaning> Between(Day from, Day to, DateOnly today) =>
    [
        .. from start in @from.Candidates(today)
           let end = EndOf(to, start, today)
           where end != null
           let days = end.Value.DayNumber - start.DayNumber
           select new DateTimeMeaning(
               FormattableString.Invariant($"({@from.Timex},{to.Timex},P{days}D)"), Start: Iso.Date(start), End: Iso.Date(end.Value)),
    ];

    /// <summary>From one time to another, in both halves of the day when both are doubtful.</summary>
    public static List<DateTimeMeaning> Between(SaidTime from, SaidTime to, Day day, DateOnly today) =>
    [
        .. from pair in Pairs(@from, to)
           let timex = day?.Timex
           let length = Iso.Length(Length(pair.From, pair.To))
           from date in day?.Candidates(today).Select(date => Iso.Date(date) + " ") ?? [""]
           select new DateTimeMeaning(
               $"({timex}{pair.From.Timex},{timex}{pair.To.Timex},{length})", Start: date + pair.From.Value, End: date + pair.To.Value),
    ];

    // The end is looked for from the start on: in the same week, month or year, or the next.
    private static DateOnly? EndOf(Day to, DateOnly start, DateOnly today)
    {
        var ends = to is Day.Definite ? to.Candidates(today) : to.Candidates(start.AddDays(1));
        var end = ends[^1];
        return end > start ? end : null;
    }

    private static IEnumerable<(ClockTime From, ClockTime To)> Pairs(SaidTime from, SaidTime to)
    {
        if (from.IsDoubtful && to.IsDoubtful)
            return from.Variants.Zip(to.Variants);
        if (!from.IsDoubtful && !to.IsDoubtful)
            return [(from.Time, to.Time)];
        return from first in @from.Variants
               from second in to.Variants
               where second.Span > first.Span
               orderby second.Span - first.Span
               select (first, second) into pair
               group pair by 1 into pairs
               select pairs.First();
    }

    private static TimeSpan Length(ClockTime from, ClockTime to) =>
        to.Span > from.Span ? to.Span - from.Span : to.Span - from.Span + TimeSpan.FromDays(1);
}
