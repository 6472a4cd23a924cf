using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Csv;

/// <summary>Writes one table as CSV, in either dialect.</summary>
internal sealed class CsvWriter : IRowWriter
{
    private readonly ImmutableArray<ExportColumn> _columns;
    private readonly ExportSink _sink;
    private readonly CsvCells _cells;

    private CsvWriter(ImmutableArray<ExportColumn> columns, CsvDialect dialect, ExportSink sink, CsvCells cells)
    {
        _columns = columns;
        _sink = sink;
        _cells = cells;
        WriteHeader(dialect);
    }

    public static CsvWriter ForPrograms(ImmutableArray<ExportColumn> columns, ExportSink sink) =>
        new(columns, CsvDialect.Programs, sink, new ProgramCells(sink.Buffer));

    public static CsvWriter ForFrenchExcel(ImmutableArray<ExportColumn> columns, ExportSink sink, ExportTexts texts) =>
        new(columns, CsvDialect.French, sink, new FrenchCells(sink.Buffer, texts));

    public ValueTask WriteAsync(ResponseRow row, CancellationToken ct)
    {
        foreach (var column in _columns) column.Write(row, _cells);
        _cells.EndRow();
        return _sink.FlushWhenFullAsync(ct);
    }

    public ValueTask EndAsync(CancellationToken ct) => _sink.FlushAsync(ct);

    private void WriteHeader(CsvDialect dialect)
    {
        if (dialect.ByteOrderMark) _sink.Buffer.Write("\uFEFF"u8);
        foreach (var column in _columns) _cells.Text(Encoding.UTF8.GetBytes(column.Header));
        _cells.EndRow();
    }
}
