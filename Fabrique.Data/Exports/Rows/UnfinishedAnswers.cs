using System.Collections.Immutable;
using System.Text;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;

namespace Fabrique.Data.Exports.Rows;

/// <summary>What a response in progress amounts to so far. Its stored answers are what was typed: the engine leaves out
/// what is no longer relevant and works out calculations, as it does when a response is submitted.</summary>
internal static class UnfinishedAnswers
{
    /// <param name="answers">At the response's first answer: ordinal, status, text.</param>
    public static void Fill(ResponseRow row, ExportForm form, Statement answers, bool essentialOnly)
    {
        var questionnaire = form.Versions[row.Version];
        var state = new RunState(Read(questionnaire, answers), EssentialOnly: essentialOnly);
        foreach (var outcome in QuestionnaireRun.Outcomes(questionnaire, state, Context(row)))
        {
            var slot = form.SlotOf(row.Version, outcome.Question.Index);
            if (slot >= 0) row.Set(slot, ToCell(row, outcome));
        }
    }

    private static ImmutableSortedDictionary<string, Answer> Read(Questionnaire questionnaire, Statement answers)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        while (answers.Step())
        {
            var question = questionnaire.Questions[(int)answers.Long(0)];
            if (ToAnswer(question, answers) is { } answer) read.Add(question.Name, answer);
        }

        return read.ToImmutable();
    }

    private static Answer? ToAnswer(Question question, Statement answers) => (AnswerRowStatus)answers.Long(1) switch
    {
        AnswerRowStatus.Answered => new Answer.Given(AnswerText.Parse(question, Encoding.UTF8.GetString(answers.Bytes(2)))),
        AnswerRowStatus.Skipped => new Answer.Skipped(),
        AnswerRowStatus.DontKnow => new Answer.DontKnow(),
        _ => null,
    };

    /// <summary>As at the last change, so that the same answers always give the same row.</summary>
    private static RunContext Context(ResponseRow row) =>
        new(DateTimeOffset.FromUnixTimeMilliseconds(row.UpdatedAt), ExportTime.Paris, Encoding.UTF8.GetString(row.Text(row.Language)));

    private static Cell ToCell(ResponseRow row, Outcome outcome) => outcome switch
    {
        { Status: OutcomeStatus.Answered, Value: { } value } =>
            new Cell(CellState.Answered, row.Keep(Encoding.UTF8.GetBytes(AnswerText.Canonical(value))), value is AnswerValue.Number),
        { Status: OutcomeStatus.Skipped } => new Cell(CellState.Skipped),
        { Status: OutcomeStatus.DontKnow } => new Cell(CellState.DontKnow),
        { Status: OutcomeStatus.NotRelevant } => new Cell(CellState.NotAsked),
        _ => new Cell(CellState.NotReached),
    };
}
