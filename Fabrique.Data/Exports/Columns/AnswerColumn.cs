using System.Buffers;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Exports.Columns;

/// <summary>The answer to one question, several choices joined.</summary>
internal sealed class AnswerColumn(ExportQuestion question, string name, string header, Wording wording, ChoiceLabels labels)
    : ExportColumn(name, header, KindOf(question), WidthOf(question), question)
{
    private readonly int _slot = question.Slot;
    private readonly ArrayBufferWriter<byte> _joined = new(256);

    public override void Write(ResponseRow row, ICells cells)
    {
        var cell = row[_slot];
        if (cell.State != CellState.Answered) WriteEmpty(cell.State, cells);
        else WriteAnswer(row, cell, cells);
    }

    private void WriteEmpty(CellState state, ICells cells)
    {
        if (wording == Wording.Programs) cells.Word(EmptyCodes.For(state));
        else cells.Empty();
    }

    private void WriteAnswer(ResponseRow row, Cell cell, ICells cells)
    {
        var text = row.Text(cell.Text);
        switch (Question!.KindOf(row.Version, cell, text))
        {
            case CellKind.Number:
                cells.Number(text);
                break;
            case CellKind.Date:
                cells.Date(text);
                break;
            case CellKind.Time:
                cells.Time(text);
                break;
            case CellKind.Moment:
                cells.Moment(text);
                break;
            case CellKind.File:
                // The file's own id is of no use to a reader; its name is.
                cells.Text(text[(text.IndexOf((byte)' ') + 1)..]);
                break;
            case CellKind.One when wording == Wording.People:
                cells.Text(labels.Of(text));
                break;
            case CellKind.Many or CellKind.Ranking when wording == Wording.People:
                cells.Text(Join(text));
                break;
            default:
                cells.Text(text);
                break;
        }
    }

    private ReadOnlySpan<byte> Join(ReadOnlySpan<byte> names)
    {
        _joined.ResetWrittenCount();
        foreach (var name in names.Split((byte)' '))
        {
            if (_joined.WrittenCount > 0) _joined.Write("; "u8);
            _joined.Write(labels.Of(names[name]));
        }

        return _joined.WrittenSpan;
    }

    private static string KindOf(ExportQuestion question) => TypeNames.Of(question.Newest.Type);

    private static int WidthOf(ExportQuestion question) => question.Newest.Type switch
    {
        QuestionType.Text => 50,
        QuestionType.Image or QuestionType.Audio or QuestionType.File => 32,
        QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank => 32,
        _ => 16,
    };
}
