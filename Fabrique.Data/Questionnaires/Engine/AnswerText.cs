using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Answers as text: for people, and for storage and programs.</summary>
public static class AnswerText
{
    /// <summary>As a person reads it: labels joined by ", ", a number or date in the manner of the language.</summary>
    public static string ForPeople(Questionnaire questionnaire, Question question, AnswerValue value, string language) => throw new NotImplementedException();

    /// <summary>Canonical: numbers as XPath prints them, ISO dates, choice names, several joined by a space, text as it is.</summary>
    public static string Canonical(AnswerValue value) => throw new NotImplementedException();

    /// <summary>The inverse of <see cref="Canonical"/> for this question's type.</summary>
    public static AnswerValue Parse(Question question, string canonical) => throw new NotImplementedException();
}
