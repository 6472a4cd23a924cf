using System.Diagnostics;
using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Answers as text: for people, and for storage and programs.</summary>
public static class AnswerText
{
    private const string IsoDay = "yyyy-MM-dd";
    private const string IsoMoment = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    /// <summary>As a person reads it: labels joined by ", ", a number or date in the manner of the language.</summary>
    public static string ForPeople(Questionnaire questionnaire, Question question, AnswerValue value, string language) => value switch
    {
        AnswerValue.Text text => text.Value,
        AnswerValue.Number number => PeopleText.Number(number.Value, language),
        AnswerValue.Date date => PeopleText.Date(date.Value, language),
        AnswerValue.Time time => PeopleText.Time(time.Value, language),
        AnswerValue.Moment moment => PeopleText.Moment(moment.Value, language),
        AnswerValue.One one => Label(questionnaire, question, one.Name, language),
        AnswerValue.Many many => string.Join(", ", many.Names.Select(name => Label(questionnaire, question, name, language))),
        AnswerValue.Ranking ranking => string.Join(", ", ranking.Names.Select((name, place) =>
            string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {Label(questionnaire, question, name, language)}"))),
        AnswerValue.File file => file.Name,
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// Canonical: numbers as XPath prints them, ISO dates ("2026-03-15"), times ("14:30") and moments ("2026-03-15T14:30:00.000+01:00"),
    /// choice names, several joined by a space, a file's id and its name, text as it is.
    /// </summary>
    public static string Canonical(AnswerValue value) => value switch
    {
        AnswerValue.Text text => text.Value,
        AnswerValue.Number number => XPathNumber.Print(number.Value),
        AnswerValue.Date date => date.Value.ToString(IsoDay, CultureInfo.InvariantCulture),
        AnswerValue.Time time => Expressions.Value.Of(time.Value).AsText(),
        AnswerValue.Moment moment => moment.Value.ToString(IsoMoment, CultureInfo.InvariantCulture),
        AnswerValue.One one => one.Name,
        AnswerValue.Many many => string.Join(' ', many.Names),
        AnswerValue.Ranking ranking => string.Join(' ', ranking.Names),
        AnswerValue.File file => file.Id + " " + file.Name,
        _ => throw new UnreachableException(),
    };

    /// <summary>The inverse of <see cref="Canonical"/> for this question's type.</summary>
    /// <remarks>A calculation has no type of its own: it is a number or a date where its text is one, else a text.</remarks>
    /// <exception cref="FormatException">No answer to this question is spelled so.</exception>
    public static AnswerValue Parse(Question question, string canonical) => question.Type switch
    {
        QuestionType.Text or QuestionType.Acknowledge => new AnswerValue.Text(canonical),
        QuestionType.Integer or QuestionType.Decimal or QuestionType.Range => new AnswerValue.Number(Number(canonical)),
        QuestionType.Date => new AnswerValue.Date(DateOnly.ParseExact(canonical, IsoDay, CultureInfo.InvariantCulture)),
        QuestionType.Time => new AnswerValue.Time(TimeOnly.ParseExact(canonical, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture)),
        QuestionType.DateTime => new AnswerValue.Moment(Moment(canonical)),
        QuestionType.SelectOne => new AnswerValue.One(canonical),
        QuestionType.SelectMultiple => new AnswerValue.Many([.. canonical.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
        QuestionType.Rank => new AnswerValue.Ranking([.. canonical.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
        QuestionType.Image or QuestionType.Audio or QuestionType.File => File(canonical),
        QuestionType.Calculate or QuestionType.Hidden or QuestionType.Metadata => Calculated(canonical),
        QuestionType.Note => throw new FormatException($"{question.Name} is a note; it has no answer."),
        _ => throw new UnreachableException(),
    };

    private static decimal Number(string canonical) =>
        decimal.Parse(canonical, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>A moment in its canonical spelling; to the minute or the second is understood too.</summary>
    private static DateTimeOffset Moment(string canonical) => DateTimeOffset.ParseExact(
        canonical, [IsoMoment, "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    private static AnswerValue.File File(string canonical)
    {
        var end = canonical.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? throw new FormatException("A file is spelled as its id and its name.") : new AnswerValue.File(canonical[..end], canonical[(end + 1)..]);
    }

    /// <summary>What was worked out for a question that nobody is asked, by the question's type.</summary>
    /// <returns>Null where that is no value of its type; a calculation that gives nothing is the empty text.</returns>
    internal static AnswerValue? OfComputed(Question question, string text)
    {
        try
        {
            return text.Length == 0 && question.Type.IsAnswered ? null : Parse(question, text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

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
