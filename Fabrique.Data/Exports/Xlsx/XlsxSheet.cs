using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>One worksheet while it is written: frozen header, filter, widths.</summary>
internal sealed class XlsxSheet
{
    private const int Piece = 64 * 1024;

    private readonly Stream _part;
    private readonly ArrayBufferWriter<byte> _xml = new(2 * Piece);
    private readonly int _columns;

    /// <param name="part">Closed at the end.</param>
    public XlsxSheet(Stream part, ImmutableArray<XlsxHeader> headers, ExportTexts texts)
    {
        _part = part;
        _columns = headers.Length;
        Cells = new XlsxCells(_xml, headers.Length, texts);
        WriteStart(headers);
    }

    public XlsxCells Cells { get; }

    /// <summary>Rows so far, the header counted.</summary>
    public int Rows { get; private set; }

    public void BeginRow()
    {
        Rows++;
        Cells.BeginRow(Rows);
    }

    public void EndRow()
    {
        Cells.EndRow();
        if (_xml.WrittenCount >= Piece) Compress();
    }

    public void WriteTexts(IEnumerable<string> texts)
    {
        BeginRow();
        foreach (var text in texts) Cells.Text(Encoding.UTF8.GetBytes(text));
        EndRow();
    }

    public void End()
    {
        var last = XlsxCells.ColumnLetters(_columns - 1);
        Write(string.Create(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{last}{Rows}\"/></worksheet>"));
        Compress();
        _part.Dispose();
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

    private void Write(string xml) => _xml.Write(Encoding.UTF8.GetBytes(xml));

    private void Compress()
    {
        _part.Write(_xml.WrittenSpan);
        _xml.ResetWrittenCount();
    }
}
