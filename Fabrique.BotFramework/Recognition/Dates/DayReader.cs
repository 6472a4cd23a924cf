namespace Microsoft.Bot.Recognition;

/// <summary>Reads days: "le 29 mai 2024", "next monday", "in three days", "demain".</summary>
internal sealed class DayReader(DateText text)
{
    private const int OldestYear = 1000;

    private readonly OffsetReader _offsets = new(text);

    public Day Read(int place, out int last)
    {
        var day = Bare(place, out last);
        if (day != null)
            return day;
        var behind = text.Skip(text.Words.On, place);
        if (behind != place && text.Is(',', behind))
            return null;
        return behind == place ? null : Bare(behind, out last) ?? OfAnyMonth(behind, out last);
    }

    private Day Bare(int place, out int last) =>
        NumericDate.Read(text, place, out last) ?? OfMonth(place, out last) ?? Weekday(place, out last) ?? Named(place, out last)
        ?? _offsets.Day(place, out last);

    /// <summary>"29 mai", "May 29th, 2024", "the 29th of May".</summary>
    public Day OfMonth(int place, out int last)
    {
        if (Number(place, out var number, out last))
        {
            var behind = text.Skip(text.Words.Of, last + 1);
            return text.Words.Months.Match(text.Text, behind, out var month, out last) ? WithYear(month, number, ref last) : null;
        }

        if (!text.Words.Months.Match(text.Text, place, out var named, out last))
            return null;
        var day = text.Skip(text.Words.On, text.SkipSign('.', last + 1));
        return Number(day, out number, out last) && !text.Is(':', last + 1) && text.Plain(last + 1) is not ("h" or "am" or "pm")
            ? WithYear(named, number, ref last)
            : null;
    }

    /// <summary>A day's number: 29, 29th, 1er, first, premier.</summary>
    public bool Number(int place, out int number, out int last)
    {
        last = place;
        if (text.Digits(place, 2, out number))
        {
            if (text.IsGlued(place) && (text.Text[place - 1].IsLetters || text.Is('/', place - 1) || text.Is('.', place - 1)))
                return false;
            if (text.IsGlued(place + 1) && text.Text[place + 1].IsLetters)
            {
                if (text.Plain(place + 1) is not ("st" or "nd" or "rd" or "th" or "er" or "e"))
                    return false;
                last++;
            }

            return number is >= 1 and <= 31;
        }

        var ordinals = OrdinalLexicons.In(text.Words.MonthFirst ? "en" : "fr");
        if (OrdinalReader.At(text.Text, ordinals, place) is { Value: >= 1 and <= 31 } ordinal)
        {
            (number, last) = (ordinal.Value, ordinal.Last);
            return true;
        }

        return text.SmallNumber(place, out number, out last) && number is >= 1 and <= 31;
    }

    private Day WithYear(int month, int number, ref int last)
    {
        var place = text.SkipSign(',', text.SkipSign('.', last + 1));
        if (!text.Digits(place, 4, out var year) || year < OldestYear || IsTime(place + 1))
            return NumericDate.OfMonth(month, number);
        last = place;
        return NumericDate.Definite(year, month, number);
    }

    private bool IsTime(int place) => text.IsGlued(place) && (text.Text[place].IsLetters || text.Is(':', place));

    private Day Weekday(int place, out int last)
    {
        if (Modified(text.Words.Before, place, out var shift, out last) && text.Words.Weekdays.Match(text.Text, last + 1, out var number, out var end))
        {
            last = end;
            return InWeek(number, shift);
        }

        if (!text.Words.Weekdays.Match(text.Text, place, out number, out last) || IsOtherWord(place, last))
            return null;
        if (Modified(text.Words.After, last + 1, out shift, out end))
        {
            last = end;
            return InWeek(number, shift);
        }

        return Dated(ref last) ?? new Day.OfWeek(number);
    }

    // "Mardi-gras"; "mon", "wed" and the like before other words.
    private bool IsOtherWord(int place, int last)
    {
        if (text.Is('-', last + 1) && text.IsGlued(last + 1) && text.Text[last + 2].IsLetters && text.IsGlued(last + 2))
            return !text.Words.Weekdays.Match(text.Text, last + 2, out _, out _);
        return text.Words.MonthFirst && !text.Plain(place).EndsWith("day", StringComparison.Ordinal) && text.Text[last + 1].IsLetters
            && !text.Words.At.Match(text.Text, last + 1, out _, out _) && !text.Words.Parts.Match(text.Text, last + 1, out _, out _)
            && !text.Words.Months.Match(text.Text, last + 1, out _, out _);
    }

    // "Monday, June 3rd": the date says it all.
    private Day Dated(ref int last)
    {
        var place = text.Skip(text.Words.On, text.SkipSign(',', last + 1));
        var day = NumericDate.Read(text, place, out var end) ?? OfMonth(place, out end);
        if (day != null)
            last = end;
        return day;
    }

    private bool Modified(PhraseTable<int> table, int place, out int shift, out int last)
    {
        if (text.Is('-', place) && text.IsGlued(place) && text.IsGlued(place + 1))
            place++;
        return table.Match(text.Text, place, out shift, out last);
    }

    private Day.Definite InWeek(int number, int shift) =>
        new(Calendars.Monday(text.Today).AddDays((7 * shift) + number - 1));

    private Day Named(int place, out int last)
    {
        if (text.Words.Days.Match(text.Text, place, out var shift, out last))
            return new Day.Definite(text.Today.AddDays(shift));
        return text.Words.Feasts.Match(text.Text, place, out var feast, out last) ? new Day.OfMonth(feast / 100, feast % 100) : null;
    }

    // "The 29th", "le 29": the number of a day, unless it counts something.
    private Day.OfAnyMonth OfAnyMonth(int place, out int last)
    {
        if (!Number(place, out var number, out last))
            return null;
        var isOrdinal = last > place || !text.Text[place].IsDigits;
        if (text.Words.MonthFirst ? !isOrdinal : !text.Text[place].IsDigits)
            return null;
        var next = text.Text[last + 1];
        var free = next.Kind == WordKind.None || (next.Kind == WordKind.Sign && !next.Is('%') && !next.Is('/') && !next.Is('€'))
            || text.Words.At.Match(text.Text, last + 1, out _, out _);
        return free ? new Day.OfAnyMonth(number) : null;
    }
}
