using System.Globalization;

namespace Microsoft.Bot.Recognition;

/// <summary>A day as it was said, whole or in part.</summary>
internal abstract record Day
{
    private Day()
    {
    }

    /// <summary>With X for what was not said.</summary>
    public abstract string Timex { get; }

    /// <summary>The days that are meant: one, or the last and the next of them.</summary>
    public abstract IReadOnlyList<DateOnly> Candidates(DateOnly today);

    /// <summary>A day of a certain year.</summary>
    internal sealed record Definite(DateOnly Date) : Day
    {
        public override string Timex => Iso.Date(Date);

        public override IReadOnlyList<DateOnly> Candidates(DateOnly today) => [Date];
    }

    /// <summary>A day of every year.</summary>
    internal sealed record OfMonth(int Month, int Number) : Day
    {
        // The 29th of February comes back after eight years at the latest.
        private const int Years = 8;

        public override string Timex => string.Create(CultureInfo.InvariantCulture, $"XXXX-{Month:00}-{Number:00}");

        public override IReadOnlyList<DateOnly> Candidates(DateOnly today)
        {
            var days = Enumerable.Range(today.Year - Years, (2 * Years) + 1)
                .Where(year => year is >= 1 and <= 9999 && Number <= DateTime.DaysInMonth(year, Month))
                .Select(year => new DateOnly(year, Month, Number))
                .ToList();
            return PastAndFuture(days, today);
        }
    }

    /// <summary>A day of every month.</summary>
    internal sealed record OfAnyMonth(int Number) : Day
    {
        public override string Timex => string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{Number:00}");

        public override IReadOnlyList<DateOnly> Candidates(DateOnly today)
        {
            var first = new DateOnly(today.Year, today.Month, 1);
            var days = Enumerable.Range(-2, 5)
                .Select(first.AddMonths)
                .Where(month => Number <= DateTime.DaysInMonth(month.Year, month.Month))
                .Select(month => month.AddDays(Number - 1))
                .ToList();
            return PastAndFuture(days, today);
        }
    }

    /// <summary>A day of every week; Monday is 1.</summary>
    internal sealed record OfWeek(int Number) : Day
    {
        public override string Timex => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{Number}");

        public override IReadOnlyList<DateOnly> Candidates(DateOnly today)
        {
            var inThisWeek = Calendars.Monday(today).AddDays(Number - 1);
            return PastAndFuture([inThisWeek.AddDays(-7), inThisWeek, inThisWeek.AddDays(7)], today);
        }
    }

    // Today is the next one.
    private static DateOnly[] PastAndFuture(List<DateOnly> days, DateOnly today) =>
        [days.Last(day => day < today), days.First(day => day >= today)];
}
