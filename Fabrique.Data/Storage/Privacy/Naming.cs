using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Storage.Privacy;

/// <summary>Which questions' answers could name somebody. Pure.</summary>
internal static class Naming
{
    /// <summary>Marked personal.</summary>
    public static ImmutableArray<string> Personal(Questionnaire questionnaire) =>
        Names(questionnaire, question => question.Personal);

    /// <summary>Marked personal, told in a person's own words, or worked out from such words.</summary>
    public static Telling Telling(Questionnaire questionnaire) => new(
        Names(questionnaire, question => question.Personal || !IsChosen(question.Type) && question.Type is not QuestionType.Calculate),
        Names(questionnaire, question => !question.Personal && question.Type is QuestionType.Calculate));

    /// <summary>Picked, counted or measured; whatever else there will be is taken for a person's own words.</summary>
    private static bool IsChosen(QuestionType type) =>
        type is QuestionType.Integer or QuestionType.Decimal or QuestionType.Range or QuestionType.SelectOne or QuestionType.SelectMultiple
            or QuestionType.Note;

    private static ImmutableArray<string> Names(Questionnaire questionnaire, Func<Question, bool> which) =>
        [.. questionnaire.Questions.Where(which).Select(question => question.Name)];
}

/// <param name="Always">Answers that go.</param>
/// <param name="WithoutNumber">Answers that go unless they are numbers: scores stay, texts that were put together do not.</param>
internal sealed record Telling(ImmutableArray<string> Always, ImmutableArray<string> WithoutNumber);
