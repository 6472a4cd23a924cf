namespace Microsoft.Bot.Recognition;

/// <summary>Dates in digits: 2024-06-01, 3/4/2024, 03.04.24, 3/4.</summary>
internal static class NumericDate
{
    // Two digits of a year: what comes before this is in this century.
    private const int Pivot = 40;

    public static Day Read(DateText text, int place, out int last)
    {
        last = place;
        if (!text.Digits(place, 4, out var first) || IsPart(text, place) || !Joint(text, place + 1, out var joint)
            || !text.Digits(place + 2, 2, out var second))
        {
            return null;
        }

        last = place + 2;
        if (!Joint(text, place + 3, out var again) || again != joint || !text.Digits(place + 4, 4, out var third))
            return joint == '/' && text.Text[place].Text.Length <= 2 && !IsGoing(text, place + 3) ? Short(text, first, second) : null;
        last = place + 4;
        if (IsGoing(text, place + 5))
            return null;
        var yearFirst = text.Text[place].Text.Length == 4;
        var yearLength = text.Text[place + 4].Text.Length;
        if (yearFirst ? yearLength > 2 : yearLength is not (2 or 4))
            return null;
        if (yearFirst)
            return Definite(first, second, third);
        var year = yearLength == 2 ? third + (third < Pivot ? 2000 : 1900) : third;
        var (month, day) = text.Words.MonthFirst ? (first, second) : (second, first);
        return Definite(year, month, day) ?? Definite(year, day, month);
    }

    public static Day Definite(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Day.Definite(new DateOnly(year, month, day))
            : null;

    // Without a year; "24/7" is a saying.
    private static Day.OfMonth Short(DateText text, int first, int second)
    {
        var (month, day) = text.Words.MonthFirst ? (first, second) : (second, first);
        return OfMonth(month, day) is { } found && (first, second) != (24, 7) ? found : null;
    }

    public static Day.OfMonth OfMonth(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month) ? new Day.OfMonth(month, day) : null;

    private static bool Joint(DateText text, int place, out char joint)
    {
        joint = text.Is('/', place) ? '/' : text.Is('-', place) ? '-' : '.';
        return text.Is(joint, place) && text.IsGlued(place) && text.IsGlued(place + 1);
    }

    private static bool IsPart(DateText text, int place) =>
        text.IsGlued(place)
        && (text.Text[place - 1].IsLetters || "/-.@_#".Contains(text.Text[place - 1].Plain, StringComparison.Ordinal));

    private static bool IsGoing(DateText text, int place) =>
        text.IsGlued(place) && ((text.Text[place].IsLetters && text.Plain(place) != "t") || text.Is('/', place) || text.Is('%', place) || ((text.Is('-', place) || text.Is('.', place)) && text.IsGlued(place + 1) && text.Text[place + 1].IsDigits));
}
