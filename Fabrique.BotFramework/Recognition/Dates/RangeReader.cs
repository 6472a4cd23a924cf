namespace Microsoft.Bot.Recognition;

/// <summary>Reads what goes from one day or time to another: "du 3 au 5 mai", "from 9am to 11am", "9h-11h".</summary>
internal sealed class RangeReader(DateText text, DayReader days, TimeReader times)
{
    public FoundTime? Read(int place)
    {
        var begin = text.Skip(text.Words.From, place);
        return Numbers(begin) ?? Days(begin) ?? Times(begin, null, announced: begin != place);
    }

    /// <summary>Two times, of a day when one is given.</summary>
    public FoundTime? Times(int place, Day day, bool announced)
    {
        var begin = announced ? place : text.Skip(text.Words.From, place);
        if (times.Read(begin, bare: true, out var last) is not { } from || !To(last, out var second))
            return null;
        if (times.Read(second, bare: false, out var end) is not { } to || IsBare(begin, last) && IsBare(second, end))
            return null;
        return new FoundTime(Meanings.Between(from, to, day, text.Today), end);
    }

    // "May 3 to 5", "3-5 may", "du 3 au 5 mai".
    private FoundTime? Numbers(int place)
    {
        if (text.Words.Months.Match(text.Text, place, out var month, out var last))
            return days.Number(last + 1, out var from, out last) && To(last, out var second) && days.Number(second, out var to, out var end)
                && !text.Words.Months.Match(text.Text, text.Skip(text.Words.Of, end + 1), out _, out _)
                ? Pair(NumericDate.OfMonth(month, from), NumericDate.OfMonth(month, to), end)
                : null;
        if (!days.Number(place, out var first, out last) || !To(last, out var at))
            return null;
        var day = days.OfMonth(at, out var behind);
        return day switch
        {
            Day.OfMonth(var named, _) => Pair(NumericDate.OfMonth(named, first), day, behind),
            Day.Definite(var date) => Pair(NumericDate.Definite(date.Year, date.Month, first), day, behind),
            _ => null,
        };
    }

    private FoundTime? Days(int place)
    {
        var from = days.Read(place, out var last);
        if (from == null || !To(last, out var second))
            return null;
        var to = days.Read(second, out var end);
        return to == null ? null : Pair(WithYearOf(from, to), to, end);
    }

    // "Du 3 mai au 5 juin 2024": the year belongs to both.
    private Day WithYearOf(Day from, Day to) =>
        (from, to) is (Day.OfMonth(var month, var number), Day.Definite(var end))
        && NumericDate.Definite(end.Year, month, number) is Day.Definite(var start)
            ? new Day.Definite(start <= end ? start : start.AddYears(-1))
            : from;

    private FoundTime? Pair(Day from, Day to, int last)
    {
        if (from == null || to == null)
            return null;
        var meanings = Meanings.Between(from, to, text.Today);
        return meanings.Count == 0 ? null : new FoundTime(meanings, last);
    }

    private bool To(int last, out int next)
    {
        next = last + 1;
        if (text.Is('-', next))
        {
            next++;
            return true;
        }

        var behind = text.Skip(text.Words.To, next);
        var found = behind != next;
        next = behind;
        return found;
    }

    private bool IsBare(int first, int last) => first == last && text.Text[first].IsDigits;
}
