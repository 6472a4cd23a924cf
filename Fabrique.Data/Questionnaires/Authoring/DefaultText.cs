using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>A fixed default as authors write it → the canonical text of an answer.</summary>
internal static class DefaultText
{
    // As spreadsheets in the field show their days.
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "yyyy/MM/dd"];

    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"];

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss"];

    /// <returns>Null where the text is no answer to such a question.</returns>
    public static string? Canonical(string text, QuestionType type) => type switch
    {
        QuestionType.Integer => Number(text) is { } number && number == Math.Truncate(number) ? XPathNumber.Print(number) : null,
        QuestionType.Decimal => Number(text) is { } number ? XPathNumber.Print(number) : null,
        QuestionType.Range range => Number(text) is { } number && number >= range.Start && number <= range.End && (number - range.Start) % range.Step == 0
            ? XPathNumber.Print(number)
            : null,
        QuestionType.Date => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Value.Of(day).AsText()
            : null,
        QuestionType.Time => TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Value.Of(time).AsText()
            : null,
        QuestionType.DateTime => System.DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank => Names(text, type),
        _ => text,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1e15m
            ? number
            : null;

    private static string? Names(string text, QuestionType type)
    {
        var names = type is QuestionType.SelectOne ? [text] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.All(name => type.Choices!.Find(name) is not null) ? string.Join(' ', names) : null;
    }
}
