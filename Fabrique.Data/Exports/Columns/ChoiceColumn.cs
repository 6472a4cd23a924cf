using System.Collections.Immutable;
using System.Text;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Exports.Columns;

/// <summary>Whether one choice of a multiple one was taken: 1 or 0, or why it was not told.</summary>
internal sealed class ChoiceColumn(ExportQuestion question, Choice choice, string name, string header, Wording wording)
    : ExportColumn(name, header, "choice", 12, question)
{
    private readonly int _slot = question.Slot;
    private readonly byte[] _name = Encoding.UTF8.GetBytes(choice.Name);
    private readonly ImmutableArray<bool> _offered = [.. question.Versions.Select(version => Offers(version, choice.Name))];

    public override void Write(ResponseRow row, ICells cells)
    {
        var cell = row[_slot];
        var state = cell.State == CellState.Answered && !_offered[row.Version] ? CellState.NotAsked : cell.State;
        if (state == CellState.Answered) cells.Number(IsTaken(row.Text(cell.Text)) ? "1"u8 : "0"u8);
        else if (wording == Wording.Programs) cells.Word(EmptyCodes.For(state));
        else cells.Empty();
    }

    private static bool Offers(Question? question, string name) =>
        question?.Type is QuestionType.SelectMultiple multiple && multiple.List.Find(name) is not null;

    private bool IsTaken(ReadOnlySpan<byte> names)
    {
        foreach (var name in names.Split((byte)' '))
            if (names[name].SequenceEqual(_name)) return true;
        return false;
    }
}
