using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What one row has to hold for its type, and what has no effect there.</summary>
internal sealed class RowChecks(SheetReader reader, string defaultLanguage, ProblemList problems)
{
    private static readonly ImmutableArray<string> Switches = ["required", "read_only", "dont_know", "personal"];

    public void Check(SheetRow row, Question question)
    {
        WarnUnused(row, TypeNames.Of(question.Type), RowRules.Unused(question.Type));
        if (question.Type is QuestionType.Calculate or QuestionType.Hidden)
        {
            CheckValue(row, question);
            return;
        }

        if (question.Type is QuestionType.Metadata)
            return;
        if (question.Label.IsEmpty && question.Media.IsNone && !question.ReadOnly)
            problems.Add(Problems.MissingLabel(reader.At(row, "label", defaultLanguage), question.Name));
        if (question.Type is not QuestionType.Note)
            WarnMessages(row, question);
    }

    public void WarnUnused(SheetRow row, string type, ImmutableArray<string> columns)
    {
        foreach (var column in columns)
        {
            if (reader.UsedColumn(row, column) is { } place && !(YesNo.Read(reader.Cell(row, column)) == false && reader.Cell(row, column).Length > 0 && Switches.Contains(column)))
                problems.Add(Problems.NoEffect(place, column, type));
        }
    }

    private void CheckValue(SheetRow row, Question question)
    {
        if (question.Type is QuestionType.Calculate && reader.Cell(row, "calculation").Length == 0)
            problems.Add(Problems.MissingCalculation(reader.At(row, "calculation"), question.Name));
        else if (reader.Cell(row, "calculation").Length > 0 && reader.Cell(row, "default").Length > 0)
            WarnUnused(row, "", ["default"]);
    }

    private void WarnMessages(SheetRow row, Question question)
    {
        if (reader.Cell(row, "constraint").Length == 0)
            WarnUnused(row, "", ["constraint_message"]);
        if (question.Required is null && reader.Cell(row, "required").Length == 0)
            WarnUnused(row, "", ["required_message"]);
        if (reader.Cell(row, "hint_when").Length == 0)
            WarnUnused(row, "", ["hint_text"]);
        else if (question.HintText.IsEmpty)
            problems.Add(Problems.MissingHintText(reader.At(row, "hint_text", defaultLanguage), question.Name));
    }
}
