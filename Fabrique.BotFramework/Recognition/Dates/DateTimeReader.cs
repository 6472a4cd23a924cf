namespace Microsoft.Bot.Recognition;

/// <summary>Finds dates, times, periods and lengths in what a person wrote.</summary>
internal sealed class DateTimeReader
{
    private readonly DateText _text;
    private readonly DayReader _days;
    private readonly TimeReader _times;
    private readonly OffsetReader _offsets;
    private readonly PeriodReader _periods;
    private readonly RangeReader _ranges;
    private readonly RepeatReader _repeats;
    private readonly LimitReader _limits;

    private DateTimeReader(DateText text)
    {
        _text = text;
        _days = new DayReader(text);
        _times = new TimeReader(text);
        _offsets = new OffsetReader(text);
        _periods = new PeriodReader(text);
        _ranges = new RangeReader(text, _days, _times);
        _repeats = new RepeatReader(text);
        _limits = new LimitReader(text);
    }

    /// <returns>The meanings of the first expression; null when there is none.</returns>
    /// <param name="now">When it was written, where the person is.</param>
    public static List<DateTimeMeaning> First(string text, string culture, DateTime now)
    {
        var wording = new Wording(text);
        var numbers = new NumberPhrase(wording, NumberLexicons.Of(culture));
        var reader = new DateTimeReader(new DateText(wording, DateLexicons.Of(culture), numbers, now));
        for (var place = 0; place < wording.Count; place++)
        {
            if (reader.At(place) is { Meanings.Count: > 0 } found)
                return found.Meanings;
        }

        return null;
    }

    // The longest reading wins; of two as long, the first.
    private FoundTime? At(int place)
    {
        FoundTime? best = _repeats.Read(place);
        foreach (var found in new[]
        {
            _ranges.Read(place), WithTime(place), TimeThenDay(place), _offsets.Moment(place), _periods.Read(place),
            Point(place), Part(place), _limits.Read(place, Limit), _offsets.Duration(place),
        })
        {
            if (found is { Meanings.Count: > 0 } && (best == null || found.Value.Last > best.Value.Last))
                best = found;
        }

        return best;
    }

    private FoundTime? Limit(int place)
    {
        FoundTime? best = null;
        foreach (var found in new[] { WithTime(place), TimeThenDay(place), _offsets.Moment(place), _periods.Read(place), Point(place) })
        {
            if (found is { Meanings.Count: > 0 } && (best == null || found.Value.Last > best.Value.Last))
                best = found;
        }

        return best;
    }

    private FoundTime? Point(int place)
    {
        var day = _days.Read(place, out var last);
        if (day != null)
            return new FoundTime(Meanings.Of(day, _text.Today), last);
        return _times.Read(place, bare: false, out last) is { } time ? new FoundTime(Meanings.Of(time), last) : null;
    }

    // "Demain à 17h", "demain de 9h à 11h", "lundi matin", "2024-06-01T10:30".
    private FoundTime? WithTime(int place)
    {
        var day = _days.Read(place, out var last);
        if (day == null)
            return null;
        var next = _text.SkipSign(',', last + 1);
        if (_text.Plain(next) == "t" && _text.IsGlued(next) && _text.IsGlued(next + 1))
            next++;
        if (_ranges.Times(next, day, announced: false) is { } range)
            return range;
        if (_times.Read(next, bare: false, out var end) is { } time)
            return new FoundTime(Meanings.Of(day, time, _text.Today), end);
        return _text.Words.Parts.Match(_text.Text, _text.Skip(_text.Words.PartLeads, next), out var part, out end)
            ? new FoundTime(Meanings.Of(day, (DayPart)part, _text.Today), end)
            : null;
    }

    // "9am tomorrow", "à 10h le 3 juin".
    private FoundTime? TimeThenDay(int place)
    {
        if (_times.Read(place, bare: false, out var last) is not { } time)
            return null;
        var day = _days.Read(_text.Skip(_text.Words.Of, _text.SkipSign(',', last + 1)), out var end);
        return day == null ? null : new FoundTime(Meanings.Of(day, time, _text.Today), end);
    }

    // "Tonight", "ce matin"; "in the morning".
    private FoundTime? Part(int place)
    {
        if (_text.Words.PartsOfNow.Match(_text.Text, place, out var both, out var last))
        {
            var (shift, part) = both >= 0 ? (0, both) : (-1, both + 10);
            return new FoundTime(Meanings.Of(new Day.Definite(_text.Today.AddDays(shift)), (DayPart)part, _text.Today), last);
        }

        var begin = _text.Skip(_text.Words.PartLeads, place);
        return begin != place && _text.Words.Parts.Match(_text.Text, begin, out var alone, out last)
            ? new FoundTime(Meanings.Of((DayPart)alone), last)
            : null;
    }
}
