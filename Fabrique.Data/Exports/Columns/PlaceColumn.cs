using System.Globalization;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Columns;

/// <summary>Which choice stands at one place of an order, or why that was not told.</summary>
/// <param name="place">From 1.</param>
internal sealed class PlaceColumn(ExportQuestion question, int place, string name, string header, Wording wording, ChoiceLabels labels)
    : ExportColumn(name, header, "place", 26, question)
{
    private readonly int _slot = question.Slot;

    /// <summary>Behind the question's own name, for programs.</summary>
    public static string Suffix(int place) => place.ToString(CultureInfo.InvariantCulture);

    public override void Write(ResponseRow row, ICells cells)
    {
        var cell = row[_slot];
        var name = cell.State == CellState.Answered ? At(row.Text(cell.Text)) : [];
        if (!name.IsEmpty) cells.Text(wording == Wording.People ? labels.Of(name) : name);
        else if (wording == Wording.Programs) cells.Word(EmptyCodes.For(cell.State == CellState.Answered ? CellState.NotAsked : cell.State));
        else cells.Empty();
    }

    // A filtered list has fewer places than the whole one.
    private ReadOnlySpan<byte> At(ReadOnlySpan<byte> names)
    {
        var at = 0;
        foreach (var name in names.Split((byte)' '))
            if (++at == place) return names[name];
        return [];
    }
}
