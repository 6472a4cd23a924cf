using System.Collections.Immutable;
using System.IO.Compression;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>Writes a workbook as a stream: each sheet is compressed and sent while it is read.</summary>
internal sealed class XlsxWriter : IRowWriter, IDisposable
{
    private readonly ImmutableArray<ExportColumn> _columns;
    private readonly ExportForm _form;
    private readonly ExportTexts _texts;
    private readonly int _maxRows;
    private readonly ExportSink _sink;
    private readonly ZipArchive _archive;
    private readonly List<string> _sheets = [];
    private readonly ScaleScores _scales;
    private XlsxSheet _sheet;

    /// <param name="maxRows">Of one sheet, its header counted; the rest goes on in a next one.</param>
    public XlsxWriter(
        ImmutableArray<ExportColumn> columns, ExportForm form, ExportSink sink, ExportTexts texts, int maxRows = XlsxLimits.Rows)
    {
        _columns = columns;
        _form = form;
        _texts = texts;
        _maxRows = maxRows;
        _sink = sink;
        _scales = new ScaleScores(form);
        _archive = new ZipArchive(new BufferStream(sink.Buffer), ZipArchiveMode.Create);
        XlsxParts.Write(_archive, XlsxParts.RelationshipsName, XlsxParts.Relationships);
        XlsxParts.Write(_archive, XlsxParts.StylesName, XlsxParts.Styles);
        _sheet = OpenResponses();
    }

    public ValueTask WriteAsync(ResponseRow row, CancellationToken ct)
    {
        if (_sheet.Rows == _maxRows)
        {
            _sheet.End();
            _sheet = OpenResponses();
        }

        _sheet.BeginRow();
        foreach (var column in _columns) column.Write(row, _sheet.Cells);
        _sheet.EndRow();
        _scales.Add(row);
        return _sink.FlushWhenFullAsync(ct);
    }

    public ValueTask EndAsync(CancellationToken ct)
    {
        _sheet.End();
        WriteTable(_texts.Get("Sheet_Dictionary"), new DictionaryTable(_columns, _form, [.. _scales.All], _texts));
        WriteTable(_texts.Get("Sheet_Choices"), new ChoiceTable(_form, _texts));
        XlsxParts.Write(_archive, XlsxParts.WorkbookName, XlsxParts.Workbook(_sheets));
        XlsxParts.Write(_archive, XlsxParts.WorkbookRelationshipsName, XlsxParts.WorkbookRelationships(_sheets.Count));
        XlsxParts.Write(_archive, XlsxParts.ContentTypesName, XlsxParts.ContentTypes(_sheets.Count));
        _archive.Dispose();
        return _sink.FlushAsync(ct);
    }

    /// <summary>Frees the compressor; what was not sent by then stays unsent.</summary>
    public void Dispose() => _archive.Dispose();

    private XlsxSheet OpenResponses()
    {
        var name = _texts.Get("Sheet_Responses");
        var headers = _columns.Select(column => new XlsxHeader(column.Header, column.Width));
        return Open(_sheets.Count == 0 ? name : $"{name} {_sheets.Count + 1}", [.. headers]);
    }

    private void WriteTable(string name, IXlsxTable table)
    {
        var sheet = Open(name, table.Headers);
        foreach (var row in table.Rows) sheet.WriteTexts(row);
        sheet.End();
    }

    private XlsxSheet Open(string name, ImmutableArray<XlsxHeader> headers)
    {
        _sheets.Add(name);
        return new XlsxSheet(XlsxParts.Open(_archive, XlsxParts.SheetName(_sheets.Count)), headers, _texts);
    }
}
