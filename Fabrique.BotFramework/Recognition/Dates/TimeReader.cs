namespace Microsoft.Bot.Recognition;

/// <summary>Reads times of the day: "17h30", "at 9", "half past five", "midi et demi", "9 heures du soir".</summary>
internal sealed class TimeReader(DateText text)
{
    private const int Quarter = 15, Half = 30;

    /// <param name="bare">True to take a number alone for an hour, as the first of two: "9 to 11am".</param>
    public SaidTime? Read(int place, bool bare, out int last)
    {
        var begin = text.Skip(text.Words.At, place);
        var announced = begin != place;
        if (Noon(begin, out last) is { } noon)
            return noon;
        if (EnglishPast(begin, out last) is { } past)
            return Marked(past, ref last);
        if (InDigits(begin, announced, bare, out last) is { } digits)
            return digits;
        return InWords(begin, announced, out last);
    }

    private SaidTime? InDigits(int place, bool announced, bool bare, out int last)
    {
        last = place;
        if (!text.Digits(place, 2, out var hour) || IsPart(place))
            return null;
        var padded = text.Text[place].Text is ['0', _] || text.Plain(place - 1) == "t";
        if (WithColon(place, hour, out last) is { } time || WithH(place, hour, out last) is { } h && Take(h, out time))
            return IsNumberOfMore(last) ? null : Marked(time, ref last, padded || !Doubtful(time));
        if (HoursSaid(place, hour, announced, out last) is { } said)
            return Marked(said, ref last, padded);
        last = place;
        var plain = new ClockTime(hour);
        if (AmPm(last, out _, out _) || HalfOfDay(last, out _, out _))
            return Marked(plain, ref last);
        var alone = bare || (announced && text.Words.MonthFirst);
        return alone && plain.IsValid && IsFree(last + 1) ? new SaidTime(plain, Doubtful(plain) && !padded) : null;
    }

    private static bool Take(ClockTime from, out ClockTime to)
    {
        to = from;
        return true;
    }

    // 10:30, 10:30:15.
    private ClockTime? WithColon(int place, int hour, out int last)
    {
        last = place;
        if (!text.Is(':', place + 1) || !text.IsGlued(place + 1) || !text.IsGlued(place + 2)
            || text.Text[place + 2].Text.Length != 2 || !text.Digits(place + 2, 2, out var minute))
        {
            return null;
        }

        last = place + 2;
        int? second = null;
        if (text.Is(':', place + 3) && text.IsGlued(place + 3) && text.Digits(place + 4, 2, out var read) && text.IsGlued(place + 4))
            (second, last) = (read, place + 4);
        var time = new ClockTime(hour, minute, second);
        return time.IsValid ? time : null;
    }

    // 17h, 17h30, 17 h 30.
    private ClockTime? WithH(int place, int hour, out int last)
    {
        last = place + 1;
        if (text.Plain(place + 1) != "h")
            return null;
        int? minute = null;
        if (text.Digits(place + 2, 2, out var read) && text.Text[place + 2].Text.Length == 2 && text.IsGlued(place + 1) == text.IsGlued(place + 2))
            (minute, last) = (read, place + 2);
        var time = new ClockTime(hour, minute);
        return time.IsValid ? time : null;
    }

    // "9 heures", with minutes or parts behind, or announced: else it is a length.
    private ClockTime? HoursSaid(int place, int hour, bool announced, out int last)
    {
        last = place + 1;
        if (!text.Words.HoursAreTimes || text.Plain(last) is not ("heure" or "heures"))
            return OClock(place, hour, out last);
        var time = new ClockTime(hour);
        var withMinutes = FrenchMinutes(time, ref last);
        return (withMinutes ?? time) is { IsValid: true } valid && (withMinutes != null || announced || HalfOfDay(last, out _, out _)) ? valid : null;
    }

    private ClockTime? OClock(int place, int hour, out int last)
    {
        last = place + 3;
        return text.Plain(place + 1) == "o" && text.Is('\'', place + 2) && text.Plain(place + 3) == "clock" && new ClockTime(hour) is { IsValid: true } time
            ? time
            : null;
    }

    // "et demie", "et quart", "moins le quart", "moins dix", "trente".
    private ClockTime? FrenchMinutes(ClockTime hour, ref int last)
    {
        var place = last + 1;
        if (text.Plain(place) is "et" or "moins")
        {
            var less = text.Plain(place) == "moins";
            var at = text.Plain(place + 1) is "le" or "la" ? place + 2 : place + 1;
            if (Minutes(at, out var minutes, out var end))
            {
                last = end;
                return less ? Before(hour, minutes) : hour with { Minute = minutes };
            }

            return null;
        }

        if (!Minutes(place, out var plain, out var plainEnd) || text.Plain(place) is "demi" or "demie" or "quart")
            return null;
        last = plainEnd;
        return hour with { Minute = plain };
    }

    private bool Minutes(int place, out int minutes, out int last)
    {
        last = place;
        minutes = text.Plain(place) switch { "quart" or "quarter" => Quarter, "demi" or "demie" or "half" => Half, _ => 0 };
        if (minutes > 0 || (text.Digits(place, 2, out minutes) && minutes < 60))
            return true;
        return text.SmallNumber(place, out minutes, out last) && minutes is > 0 and < 60;
    }

    private SaidTime? Noon(int place, out int last)
    {
        if (!text.Words.Noons.Match(text.Text, place, out var hour, out last) || (!text.Words.MonthFirst && text.Text[last + 1].Is('-')))
            return null;
        var time = new ClockTime(hour);
        return new SaidTime(text.Words.HoursAreTimes ? FrenchMinutes(time, ref last) ?? time : time, false);
    }

    // "Half past five", "twenty to six", "quarter past nine".
    private ClockTime? EnglishPast(int place, out int last)
    {
        last = place;
        if (!text.Words.MonthFirst)
            return null;
        var at = text.Words.Articles.Contains(text.Plain(place)) ? place + 1 : place;
        if (!Minutes(at, out var minutes, out var end))
            return null;
        var way = text.Plain(end + 1);
        if (way is not ("past" or "to") || (way == "to" && text.Text[at].IsDigits))
            return null;
        if (!Hour(end + 2, out var hour, out last))
            return null;
        var time = new ClockTime(hour, minutes);
        return way == "past" ? time : Before(new ClockTime(hour), minutes);
    }

    private bool Hour(int place, out int hour, out int last)
    {
        last = place;
        return (text.Digits(place, 2, out hour) || text.SmallNumber(place, out hour, out last)) && hour <= 23;
    }

    private SaidTime? InWords(int place, bool announced, out int last)
    {
        if (!text.SmallNumber(place, out var hour, out last) || hour > 23)
            return null;
        if (HoursSaidInWords(hour, announced, ref last) is { } said)
            return Marked(said, ref last);
        var time = new ClockTime(hour);
        if (text.Words.MonthFirst && (AmPm(last, out _, out _) || HalfOfDay(last, out _, out _)))
            return Marked(time, ref last);
        return announced && text.Words.MonthFirst && IsFree(last + 1) ? new SaidTime(time, Doubtful(time)) : null;
    }

    private ClockTime? HoursSaidInWords(int hour, bool announced, ref int last)
    {
        if (HoursSaid(last, hour, announced, out var end) is not { } time)
            return null;
        last = end;
        return time;
    }

    /// <summary>The time with what tells the half of the day: "pm", "du soir".</summary>
    private SaidTime? Marked(ClockTime time, ref int last, bool certain = false)
    {
        if (AmPm(last, out var afternoon, out var end) || HalfOfDay(last, out afternoon, out end))
        {
            if (time.Hour is 0 or > 12)
                return null;
            last = end;
            return new SaidTime(time.At((time.Hour % 12) + (afternoon ? 12 : 0)), false);
        }

        return new SaidTime(time, !certain && Doubtful(time));
    }

    // 12h is noon where days have twenty-four hours.
    private bool Doubtful(ClockTime time) => time.Hour is >= 1 and <= 12 && (text.Words.MonthFirst || time.Hour < 12);

    // "pm", "p.m.".
    private bool AmPm(int last, out bool afternoon, out int end)
    {
        var mark = text.Plain(last + 1);
        (afternoon, end) = (mark is "pm" or "p", last + 1);
        if (mark is "am" or "pm")
            return text.Words.MonthFirst || text.IsGlued(last + 1);
        end = last + 3;
        if (mark is not ("a" or "p") || !text.Is('.', last + 2) || text.Plain(last + 3) != "m")
            return false;
        if (text.Is('.', end + 1))
            end++;
        return true;
    }

    private bool HalfOfDay(int last, out bool afternoon, out int end)
    {
        var found = text.Words.HalfOfDay.Match(text.Text, last + 1, out var part, out end);
        afternoon = (DayPart)part is DayPart.Afternoon or DayPart.Evening;
        return found;
    }

    private static ClockTime Before(ClockTime hour, int minutes) =>
        new((hour.Hour + 23) % 24, 60 - minutes);

    // The T of 2024-06-01T10:30 may stand before, no other letter.
    private bool IsPart(int place) =>
        text.IsGlued(place) && !(text.Plain(place - 1) == "t" && text.IsGlued(place - 1) && text.Text[place - 2].IsDigits)
        && (text.Text[place - 1].IsLetters || text.Text[place - 1].IsDigits || "/.,:".Contains(text.Text[place - 1].Plain, StringComparison.Ordinal));

    private bool IsNumberOfMore(int last) => text.IsGlued(last + 1) && (text.Is(':', last + 1) || text.Is('/', last + 1));

    // Behind "at 9" nothing may follow that the nine counts.
    private bool IsFree(int place)
    {
        var next = text.Text[place];
        if (next.Kind == WordKind.None || (next.Kind == WordKind.Sign && !next.Is('%') && !next.Is('/') && !next.Is('.') && !next.Is(':')))
            return true;
        if (next.Is('.'))
            return !text.IsGlued(place + 1);
        return next.IsLetters && !text.IsGlued(place)
            && (text.Words.On.Match(text.Text, place, out _, out _) || text.Words.Days.Match(text.Text, place, out _, out _)
                || text.Words.Weekdays.Match(text.Text, place, out _, out _) || text.Words.To.Match(text.Text, place, out _, out _)
                || text.Words.PartsOfNow.Match(text.Text, place, out _, out _) || next.Plain is "please" or "sharp");
    }
}
