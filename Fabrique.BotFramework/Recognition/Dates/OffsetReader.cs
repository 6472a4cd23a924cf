namespace Microsoft.Bot.Recognition;

/// <summary>Reads lengths of time, and moments as far from now: "3 days", "in two hours", "il y a une semaine".</summary>
internal sealed class OffsetReader(DateText text)
{
    /// <summary>A day so many days, weeks, months or years from today.</summary>
    public Day Day(int place, out int last) =>
        Offset(place, out var count, out var unit, out last) && unit >= DateUnit.Day
        && decimal.Truncate(count) == count
        && Calendars.Add(text.Today.ToDateTime(TimeOnly.MinValue), (double)count, unit) is { } day
            ? new Day.Definite(DateOnly.FromDateTime(day))
            : null;

    /// <summary>A moment so many hours, minutes or seconds from now.</summary>
    public FoundTime? Moment(int place)
    {
        if (text.Words.Now.Match(text.Text, place, out _, out var last))
            return new FoundTime([new DateTimeMeaning("PRESENT_REF", Iso.Moment(text.Now))], last);
        return Offset(place, out var count, out var unit, out last) && unit < DateUnit.Day
            && Calendars.Add(text.Now, (double)count, unit) is { } moment
                ? new FoundTime(Meanings.Of(moment), last)
                : null;
    }

    /// <summary>A length by itself. "Une minute" alone says nothing, "pendant une minute" does.</summary>
    public FoundTime? Duration(int place)
    {
        var begin = text.Skip(text.Words.During, place);
        if (!Length(begin, out var count, out var unit, out var last) || unit == DateUnit.Weekend)
            return null;
        if (begin == place && count == 1 && !text.Text[begin].IsDigits && IsSaying(unit, place, last))
            return null;
        var seconds = count * Iso.Seconds(unit);
        var timex = Iso.Length(count, unit);
        if (More(last, unit, out var rest, out var end))
            (seconds, timex, last) = (seconds + rest, Iso.Length(TimeSpan.FromSeconds((double)(seconds + rest))), end);
        return new FoundTime([new DateTimeMeaning(timex, FormattableString.Invariant($"{seconds:0}"))], last);
    }

    // "One day", "une seconde", and "une minute, s'il vous plaît".
    private bool IsSaying(DateUnit unit, int place, int last) =>
        unit is DateUnit.Day or DateUnit.Second
        || (text.Words.Articles.Contains(text.Plain(place)) && (place > 0 || last < text.Text.Count - 1));

    /// <summary>A count and a unit.</summary>
    public bool Length(int place, out decimal count, out DateUnit unit, out int last)
    {
        unit = default;
        if (HalfHour(place, out last))
        {
            (count, unit) = (30, DateUnit.Minute);
            return true;
        }

        if (!text.Count(place, out count, out last))
            return false;
        if (!Unit(last, out unit, out var end))
            return false;
        last = end;
        if (unit == DateUnit.Hour && AndHalf(last, out end))
            (count, last) = (count + 0.5m, end);
        return true;
    }

    private bool Unit(int countEnd, out DateUnit unit, out int last)
    {
        var place = countEnd + 1;
        var found = text.Words.Units.Match(text.Text, place, out var number, out last);
        if (!found && text.Plain(place) is "j" or "d")
            (number, found, last) = ((int)DateUnit.Day, true, place);
        unit = (DateUnit)number;
        return found && !(text.IsGlued(place) && text.IsGlued(last + 1) && text.Text[last + 1].IsDigits);
    }

    private bool Offset(int place, out decimal count, out DateUnit unit, out int last)
    {
        var begin = text.Skip(text.Words.InTime, place);
        if (begin != place && Length(begin, out count, out unit, out last))
            return true;
        begin = text.Skip(text.Words.Ago, place);
        if (begin != place && Length(begin, out count, out unit, out last))
        {
            count = -count;
            return true;
        }

        if (!Length(place, out count, out unit, out last))
            return false;
        if (text.Words.FromNowBehind.Match(text.Text, last + 1, out _, out var end))
        {
            last = end;
            return true;
        }

        if (!text.Words.AgoBehind.Match(text.Text, last + 1, out _, out end))
            return false;
        (count, last) = (-count, end);
        return true;
    }

    // "Half an hour", "une demi-heure".
    private bool HalfHour(int place, out int last)
    {
        var at = text.Words.Articles.Contains(text.Plain(place)) ? place + 1 : place;
        last = at;
        if (text.Plain(at) is not ("half" or "demi" or "demie"))
            return false;
        var next = text.Text.Next(at);
        if (next >= 0 && text.Words.Articles.Contains(text.Plain(next)))
            next = text.Text.Next(next);
        last = next;
        return next >= 0 && text.Plain(next) is "hour" or "heure";
    }

    private bool AndHalf(int last, out int end)
    {
        end = last;
        var next = text.Text.Next(last);
        if (next < 0 || text.Plain(next) is not ("et" or "and"))
            return false;
        var half = text.Text.Next(next);
        if (half >= 0 && text.Words.Articles.Contains(text.Plain(half)))
            half = text.Text.Next(half);
        end = half;
        return half >= 0 && text.Plain(half) is "demi" or "demie" or "half";
    }

    // "2 hours and 30 minutes".
    private bool More(int last, DateUnit unit, out decimal seconds, out int end)
    {
        (seconds, end) = (0, last);
        var place = text.SkipSign(',', last + 1);
        if (text.Plain(place) is "et" or "and")
            place++;
        if (unit != DateUnit.Hour || !text.Count(place, out var count, out var countEnd))
            return false;
        if (!Unit(countEnd, out var smaller, out end) || smaller >= unit || decimal.Truncate(count) != count)
            return false;
        seconds = count * Iso.Seconds(smaller);
        return true;
    }
}
