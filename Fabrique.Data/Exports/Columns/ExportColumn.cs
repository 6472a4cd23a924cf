using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Columns;

/// <summary>One column of a table of responses.</summary>
/// <param name="name">Its header for programs; "" for a column that only people get.</param>
/// <param name="header">As the first row shows it.</param>
/// <param name="kind">Names its type in the dictionary, such as "integer".</param>
/// <param name="width">In characters, for formats that have widths.</param>
/// <param name="question">What it is about; null for the response itself.</param>
internal abstract class ExportColumn(string name, string header, string kind, int width, ExportQuestion? question = null)
{
    public string Name { get; } = name;

    public string Header { get; } = header;

    public string Kind { get; } = kind;

    public int Width { get; } = width;

    public ExportQuestion? Question { get; } = question;

    /// <summary>Writes exactly one cell.</summary>
    public abstract void Write(ResponseRow row, ICells cells);
}
