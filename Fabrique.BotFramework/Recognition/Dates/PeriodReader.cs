namespace Microsoft.Bot.Recognition;

/// <summary>Reads weeks, months and years as a whole: "next week", "le mois dernier", "mai 2024", "les 3 prochains jours".</summary>
internal sealed class PeriodReader(DateText text)
{
    private const int OldestYear = 1900, LatestYear = 2099;

    public FoundTime? Read(int place) =>
        Relative(place) ?? Counted(place) ?? Month(place) ?? Year(place);

    // "This week", "la semaine prochaine".
    private FoundTime? Relative(int place)
    {
        if (text.Words.Before.Match(text.Text, place, out var shift, out var last)
            && text.Words.Units.Match(text.Text, last + 1, out var unit, out last) && IsPeriod(unit))
        {
            if (Modifier(last + 1, out var behind, out var end))
                (shift, last) = (behind, end);
            return Whole((DateUnit)unit, shift, last);
        }

        var begin = text.Skip(text.Words.On, place);
        return text.Words.Units.Match(text.Text, begin, out unit, out last) && IsPeriod(unit) && Modifier(last + 1, out shift, out last)
            ? Whole((DateUnit)unit, shift, last)
            : null;
    }

    private FoundTime Whole(DateUnit unit, int shift, int last)
    {
        var period = Calendars.Period(text.Today, unit, shift);
        var named = unit == DateUnit.Weekend ? period.Start.AddDays(-5) : period.Start;
        return new FoundTime([Meanings.Period(Iso.Period(named, unit), period)], last);
    }

    // "The next 3 days", "les 2 dernières semaines": from tomorrow on, or until today.
    private FoundTime? Counted(int place)
    {
        var begin = text.Plain(place) is "les" or "ces" or "the" ? place + 1 : place;
        int count, shift, last;
        if (text.Words.MonthFirst)
        {
            if (!text.Words.Before.Match(text.Text, begin, out shift, out last) || !Whole(last + 1, out count, out last))
                return null;
        }
        else if (begin == place || !Whole(begin, out count, out last) || !French(last + 1, out shift, out last))
        {
            return null;
        }

        return shift != 0 && text.Words.Units.Match(text.Text, last + 1, out var unit, out last) && unit >= (int)DateUnit.Day
            ? Span(count * shift, (DateUnit)unit, last)
            : null;
    }

    private bool Whole(int place, out int count, out int last)
    {
        count = 0;
        if (!text.Count(place, out var number, out last) || decimal.Truncate(number) != number || number is < 1 or > 999)
            return false;
        count = (int)number;
        return true;
    }

    private bool French(int place, out int shift, out int last)
    {
        last = place;
        shift = text.Plain(place) switch
        {
            "prochains" or "prochaines" => 1,
            "derniers" or "dernieres" => -1,
            _ => 0,
        };
        return shift != 0;
    }

    private FoundTime? Span(int count, DateUnit unit, int last)
    {
        var near = count > 0 ? text.Today.AddDays(1) : text.Today;
        if (Calendars.Add(near.ToDateTime(TimeOnly.MinValue), count, unit) is not { } moment)
            return null;
        var far = DateOnly.FromDateTime(moment);
        var (start, end) = count > 0 ? (near, far) : (far, near);
        var timex = $"({Iso.Date(start)},{Iso.Date(end)},{Iso.Length(Math.Abs(count), unit)})";
        return new FoundTime([Meanings.Period(timex, (start, end))], last);
    }

    // "May 2024", "en mai", "next march", "avril dernier".
    private FoundTime? Month(int place)
    {
        var shifted = text.Words.Before.Match(text.Text, place, out var shift, out var last);
        var begin = shifted ? last + 1 : text.Skip(text.Words.Within, place);
        if (!text.Words.Months.Match(text.Text, begin, out var month, out last) || text.Text.IsTied(begin, last) || IsDated(begin, last))
            return null;
        if (shifted || Modifier(last + 1, out shift, out last))
            return Year(ShiftedYear(month, shift), month, last);
        var yearAt = text.Skip(text.Words.Of, text.SkipSign(',', last + 1));
        if (text.Digits(yearAt, 4, out var year) && year is >= OldestYear and <= LatestYear && !text.IsGlued(yearAt + 1))
            return Year(year, month, yearAt);
        var doubtful = text.Words.DoubtfulMonths.Contains(text.Plain(begin));
        return doubtful && begin == place && !IsAlone(begin, last) ? null : EveryYear(month, last);
    }

    // A day that the month does not have makes no month of it: "30 février".
    private bool IsDated(int first, int last) =>
        (text.Text[first - 1].IsDigits && text.Text[first].Spaced)
        || (text.Text[last + 1] is { IsDigits: true, Spaced: true } && text.Text[last + 1].Text.Length <= 2);

    private static FoundTime Year(int year, int month, int last)
    {
        var first = new DateOnly(year, month, 1);
        return new FoundTime([Meanings.Period(Iso.Period(first, DateUnit.Month), Calendars.Month(first))], last);
    }

    private FoundTime EveryYear(int month, int last)
    {
        var future = new DateOnly(text.Today.Year + (month < text.Today.Month ? 1 : 0), month, 1);
        var timex = FormattableString.Invariant($"XXXX-{month:00}");
        return new FoundTime(
            [Meanings.Period(timex, Calendars.Month(future.AddYears(-1))), Meanings.Period(timex, Calendars.Month(future))], last);
    }

    private int ShiftedYear(int month, int shift) => text.Today.Year + shift switch
    {
        > 0 => month > text.Today.Month ? 0 : 1,
        < 0 => month < text.Today.Month ? 0 : -1,
        _ => 0,
    };

    // "In 2024", "en 2024"; four digits alone only when there is nothing else.
    private FoundTime? Year(int place)
    {
        var begin = text.Skip(text.Words.Within, place);
        if (!text.Digits(begin, 4, out var year) || text.Text[begin].Text.Length != 4 || year is < OldestYear or > LatestYear)
            return null;
        if (text.IsGlued(begin) || text.IsGlued(begin + 1) && !IsEnd(begin + 1))
            return null;
        if (begin == place ? !IsAlone(begin, begin) : !IsEnd(begin + 1) && text.Text[begin + 1].IsDigits)
            return null;
        return new FoundTime([Meanings.Period(FormattableString.Invariant($"{year}"), Calendars.Year(year))], begin);
    }

    private bool IsAlone(int first, int last) => first == 0 && IsEnd(last + 1);

    private bool IsEnd(int place) => text.Text[place].Kind is WordKind.None or WordKind.Sign && text.Text[place + 1].Kind == WordKind.None;

    private bool Modifier(int place, out int shift, out int last)
    {
        if (text.Is('-', place) && text.IsGlued(place) && text.IsGlued(place + 1))
            place++;
        var found = text.Words.After.Match(text.Text, place, out shift, out var end);
        last = found ? end : place - 1;
        return found;
    }

    private static bool IsPeriod(int unit) => unit >= (int)DateUnit.Week;
}
