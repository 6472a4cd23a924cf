using System.Text;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Columns;

/// <summary>In words, whether a question was answered and if not, why.</summary>
internal sealed class StateColumn(ExportQuestion question, string header, ExportTexts texts)
    : ExportColumn("", header, "state", 14, question)
{
    private readonly int _slot = question.Slot;
    private readonly byte[][] _words = [.. Enum.GetValues<CellState>().Select(state => Encoding.UTF8.GetBytes(texts.State(state)))];

    public override void Write(ResponseRow row, ICells cells) => cells.Word(_words[(int)row[_slot].State]);
}
