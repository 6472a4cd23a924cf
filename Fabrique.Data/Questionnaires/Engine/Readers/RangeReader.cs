using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A number on a scale; "4/5", "4 sur 5" and "4 out of 5" are understood too.</summary>
internal static class RangeReader
{
    public static ReadResult Read(string text, QuestionType.Range range, string language)
    {
        var whole = range.Start == decimal.Truncate(range.Start) && range.Step == decimal.Truncate(range.Step);
        var number = NumberReader.Find(text, language, whole) ?? OutOfEnd(text, range, language);
        if (number is not { } value)
            return Refusals.Of(RejectionCode.NotANumber, ("example", PeopleText.Number(range.End, language)));
        var bounded = NumberReader.Bounded(value, range.Start, range.End, language);
        return bounded.Refusal is null && (value - range.Start) % range.Step != 0 ? OffStep(range, language) : bounded;
    }

    private static decimal? OutOfEnd(string text, QuestionType.Range range, string language)
    {
        var plain = NumberReader.PlainSpaces(text);
        var found = NumberScanner.Scan(plain);
        if (found.Count != 2 || NumberScanner.Value(found[1].Literal, language, true) != range.End)
            return null;
        var between = plain[found[0].End..found[1].Start].Trim();
        return between is "/" or "sur" or "out of" or "of" ? NumberScanner.Value(found[0].Literal, language, false) : null;
    }

    private static Reading.Rejected OffStep(QuestionType.Range range, string language) => Refusals.Of(
        RejectionCode.NotOnStep,
        ("min", PeopleText.Number(range.Start, language)),
        ("max", PeopleText.Number(range.End, language)),
        ("step", PeopleText.Number(range.Step, language)));
}
