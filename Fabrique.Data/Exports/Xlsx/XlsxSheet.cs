using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>One worksheet while it is written: frozen header, filter, widths.</summary>
internal sealed class XlsxSheet
{
    private readonly Stream _part;
    private readonly ExportSink _sink;
    private readonly int _columns;

    private XlsxSheet(Stream part, int columns, ExportTexts texts)
    {
        _part = part;
        _columns = columns;
        _sink = new ExportSink(part);
        Cells = new XlsxCells(_sink.Buffer, columns, texts);
    }

    public XlsxCells Cells { get; }

    /// <summary>Rows so far, the header counted.</summary>
    public int Rows { get; private set; }

    public static async ValueTask<XlsxSheet> OpenAsync(
        ZipArchive archive, string name, ImmutableArray<XlsxHeader> headers, ExportTexts texts, CancellationToken ct)
    {
        var part = await XlsxParts.OpenAsync(archive, name, ct);
        var sheet = new XlsxSheet(part, headers.Length, texts);
        sheet.WriteStart(headers);
        return sheet;
    }

    public void BeginRow()
    {
        Rows++;
        Cells.BeginRow(Rows);
    }

    public void EndRow() => Cells.EndRow();

    public void WriteTexts(IEnumerable<string> texts)
    {
        BeginRow();
        foreach (var text in texts) Cells.Text(Encoding.UTF8.GetBytes(text));
        EndRow();
    }

    public ValueTask FlushWhenFullAsync(CancellationToken ct) => _sink.FlushWhenFullAsync(ct);

    public async ValueTask EndAsync(CancellationToken ct)
    {
        var last = XlsxCells.ColumnLetters(_columns - 1);
        Write(string.Create(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{last}{Rows}\"/></worksheet>"));
        await _sink.FlushAsync(ct);
        await _part.DisposeAsync();
    }

    private void WriteStart(ImmutableArray<XlsxHeader> headers)
    {
        Write(XlsxParts.SheetStart);
        for (var column = 1; column <= headers.Length; column++)
        {
            var width = headers[column - 1].Width;
            Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>"));
        }

        Write("</cols><sheetData>");
        BeginRow();
        foreach (var header in headers) Cells.Header(Encoding.UTF8.GetBytes(header.Text));
        EndRow();
    }

    private void Write(string xml) => _sink.Buffer.Write(Encoding.UTF8.GetBytes(xml));
}
