using System.Diagnostics;
using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Answers as text: for people, and for storage and programs.</summary>
public static class AnswerText
{
    private const string IsoDay = "yyyy-MM-dd";

    /// <summary>As a person reads it: labels joined by ", ", a number or date in the manner of the language.</summary>
    public static string ForPeople(Questionnaire questionnaire, Question question, AnswerValue value, string language) => value switch
    {
        AnswerValue.Text text => text.Value,
        AnswerValue.Number number => PeopleText.Number(number.Value, language),
        AnswerValue.Date date => PeopleText.Date(date.Value, language),
        AnswerValue.One one => Label(questionnaire, question, one.Name, language),
        AnswerValue.Many many => string.Join(", ", many.Names.Select(name => Label(questionnaire, question, name, language))),
        _ => throw new UnreachableException(),
    };

    /// <summary>Canonical: numbers as XPath prints them, ISO dates, choice names, several joined by a space, text as it is.</summary>
    public static string Canonical(AnswerValue value) => value switch
    {
        AnswerValue.Text text => text.Value,
        AnswerValue.Number number => XPathNumber.Print(number.Value),
        AnswerValue.Date date => date.Value.ToString(IsoDay, CultureInfo.InvariantCulture),
        AnswerValue.One one => one.Name,
        AnswerValue.Many many => string.Join(' ', many.Names),
        _ => throw new UnreachableException(),
    };

    /// <summary>The inverse of <see cref="Canonical"/> for this question's type.</summary>
    /// <remarks>A calculation has no type of its own: it is a number or a date where its text is one, else a text.</remarks>
    /// <exception cref="FormatException">No answer to this question is spelled so.</exception>
    public static AnswerValue Parse(Question question, string canonical) => question.Type switch
    {
        QuestionType.Text => new AnswerValue.Text(canonical),
        QuestionType.Integer or QuestionType.Decimal or QuestionType.Range => new AnswerValue.Number(Number(canonical)),
        QuestionType.Date => new AnswerValue.Date(DateOnly.ParseExact(canonical, IsoDay, CultureInfo.InvariantCulture)),
        QuestionType.SelectOne => new AnswerValue.One(canonical),
        QuestionType.SelectMultiple => new AnswerValue.Many([.. canonical.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
        QuestionType.Calculate => Calculated(canonical),
        QuestionType.Note => throw new FormatException($"{question.Name} is a note; it has no answer."),
        _ => throw new UnreachableException(),
    };

    private static decimal Number(string canonical) =>
        decimal.Parse(canonical, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static AnswerValue Calculated(string canonical)
    {
        if (decimal.TryParse(canonical, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && XPathNumber.Print(number) == canonical)
            return new AnswerValue.Number(number);
        return DateOnly.TryParseExact(canonical, IsoDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new AnswerValue.Date(day)
            : new AnswerValue.Text(canonical);
    }

    private static string Label(Questionnaire questionnaire, Question question, string name, string language) =>
        question.Type.Choices?.Find(name) is { } choice ? questionnaire.Say(choice.Label, language) : name;
}
