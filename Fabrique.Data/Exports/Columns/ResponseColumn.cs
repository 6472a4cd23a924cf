using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Columns;

/// <summary>A column about the response itself.</summary>
internal sealed class ResponseColumn(string name, string header, string kind, int width, Action<ResponseRow, ICells> write)
    : ExportColumn(name, header, kind, width)
{
    public override void Write(ResponseRow row, ICells cells) => write(row, cells);
}
