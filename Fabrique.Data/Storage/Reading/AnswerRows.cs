using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

/// <summary>Stored answers as the engine knows them.</summary>
internal static class AnswerRows
{
    private const string Find =
        """
        SELECT question, status,
               CASE WHEN text IS NULL AND status = 0
                    THEN (SELECT c.text FROM contact c WHERE c.response_id = answer.response_id AND c.ordinal = answer.ordinal)
                    ELSE text END
        FROM answer WHERE response_id = ?1 ORDER BY ordinal
        """;

    public static List<Row> Read(StoreConnection connection, ResponseId response) => connection[Find].All(ReadRow, response.Value);

    /// <remarks>Left out is what the engine works out itself: calculations (but for what <c>once</c> keeps), and why a question was not asked.</remarks>
    public static ImmutableSortedDictionary<string, Answer> ToAnswers(Questionnaire questionnaire, List<Row> rows)
    {
        var answers = RunState.Start.Answers.ToBuilder();
        foreach (var row in rows)
        {
            var question = questionnaire[row.Question];
            if ((question.IsAsked || question.IsKept) && ToAnswer(question, row) is { } answer)
            {
                answers.Add(question.Name, answer);
            }
        }

        return answers.ToImmutable();
    }

    private static Answer? ToAnswer(Question question, Row row) => row.Status switch
    {
        AnswerRowStatus.Answered => new Answer.Given(AnswerText.Parse(question, row.Text!)),
        AnswerRowStatus.Skipped => new Answer.Skipped(),
        AnswerRowStatus.DontKnow => new Answer.DontKnow(),
        AnswerRowStatus.NotRelevant or AnswerRowStatus.NotReached => null,
        _ => throw new UnreachableException(),
    };

    private static Row ReadRow(StoredRow row) => new(row.GetString(0), (AnswerRowStatus)row.GetInt32(1), row.GetStringOrNull(2));

    internal sealed record Row(string Question, AnswerRowStatus Status, string? Text);
}
