namespace Microsoft.Bot.Recognition;

/// <summary>Reads what comes again and again: "every monday", "tous les 2 jours", "daily". It has no value.</summary>
internal sealed class RepeatReader(DateText text)
{
    private const string NoValue = "not resolved";

    public FoundTime? Read(int place)
    {
        if (text.Words.Regularly.Match(text.Text, place, out var unit, out var last) && !text.Text.IsTied(place, last))
            return Of(Iso.Length(1, (DateUnit)unit), last);
        if (!text.Words.Every.Match(text.Text, place, out _, out last))
            return null;
        var begin = last + 1;
        if (Weekday(begin, out var number, out last))
            return Of(new Day.OfWeek(number).Timex, last);
        if (Part(begin, out var part, out last))
            return Of(Meanings.Of(part)[0].Timex, last);
        var counted = text.Count(begin, out var count, out last);
        if (counted && text.Words.Articles.Contains(text.Plain(begin)))
            return null;
        return text.Words.Units.Match(text.Text, counted ? last + 1 : begin, out unit, out last) && unit != (int)DateUnit.Weekend
            ? Of(Iso.Length(counted ? count : 1, (DateUnit)unit), last)
            : null;
    }

    private bool Weekday(int place, out int number, out int last) =>
        text.Words.Weekdays.Match(text.Text, place, out number, out last)
        || Singular(place) is { } singular && text.Words.Weekdays.Match(new Wording(singular), 0, out number, out _);

    private bool Part(int place, out DayPart part, out int last)
    {
        var found = text.Words.Parts.Match(text.Text, place, out var number, out last);
        if (!found && Singular(place) is { } singular)
            found = text.Words.Parts.Match(new Wording(singular), 0, out number, out _);
        part = (DayPart)number;
        return found;
    }

    private string Singular(int place) => text.Plain(place) is [.. var singular, 's'] && singular.Length > 0 ? singular : null;

    private static FoundTime Of(string timex, int last) => new([new DateTimeMeaning(timex, NoValue)], last);
}
