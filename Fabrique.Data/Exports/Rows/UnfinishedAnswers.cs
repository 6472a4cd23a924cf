using System.Text;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Reading;

namespace Fabrique.Data.Exports.Rows;

/// <summary>What a response in progress amounts to so far. Its stored answers are what was typed: the engine leaves out
/// what is no longer relevant and works out calculations, as it does when a response is submitted.</summary>
internal static class UnfinishedAnswers
{
    /// <param name="answers">At the response's first answer: ordinal, status, text.</param>
    public static void Fill(ResponseRow row, ExportForm form, Utf8Statement answers, bool essentialOnly)
    {
        var questionnaire = form.Versions[row.Version];
        var state = new RunState(AnswerRows.ToAnswers(questionnaire, Read(questionnaire, answers)), EssentialOnly: essentialOnly);
        foreach (var outcome in QuestionnaireRun.Outcomes(questionnaire, state, Context(row)))
        {
            var slot = form.SlotOf(row.Version, outcome.Question.Index);
            if (slot >= 0) row.Set(slot, ToCell(row, outcome));
        }
    }

    private static List<AnswerRows.Row> Read(Questionnaire questionnaire, Utf8Statement answers)
    {
        var rows = new List<AnswerRows.Row>();
        while (answers.Step())
        {
            var question = questionnaire.Questions[(int)answers.Long(0)];
            rows.Add(new AnswerRows.Row(question.Name, (AnswerRowStatus)answers.Long(1), Encoding.UTF8.GetString(answers.Bytes(2))));
        }

        return rows;
    }

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
