using System.Collections.Immutable;
using System.IO.Compression;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>Writes a workbook as a stream: each sheet is compressed and sent while it is read.</summary>
/// <param name="maxRows">Of one sheet, its header counted; the rest goes on in a next one.</param>
internal sealed class XlsxWriter(
    ImmutableArray<ExportColumn> columns, ExportForm form, Stream output, ExportTexts texts, int maxRows = XlsxLimits.Rows) : IRowWriter
{
    private readonly List<string> _sheets = [];
    private ZipArchive? _archive;
    private XlsxSheet? _sheet;

    private ZipArchive Archive => _archive ?? throw new InvalidOperationException("Begin first.");

    public async ValueTask BeginAsync(CancellationToken ct)
    {
        _archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await XlsxParts.WriteAsync(_archive, XlsxParts.RelationshipsName, XlsxParts.Relationships, ct);
        await XlsxParts.WriteAsync(_archive, XlsxParts.StylesName, XlsxParts.Styles, ct);
        await OpenResponsesAsync(ct);
    }

    public async ValueTask WriteAsync(ResponseRow row, CancellationToken ct)
    {
        if (_sheet!.Rows == maxRows)
        {
            await _sheet.EndAsync(ct);
            await OpenResponsesAsync(ct);
        }

        _sheet.BeginRow();
        foreach (var column in columns) column.Write(row, _sheet.Cells);
        _sheet.EndRow();
        await _sheet.FlushWhenFullAsync(ct);
    }

    public async ValueTask EndAsync(CancellationToken ct)
    {
        await _sheet!.EndAsync(ct);
        await WriteTableAsync(texts.Get("Sheet_Dictionary"), new DictionaryTable(columns, form, texts), ct);
        await WriteTableAsync(texts.Get("Sheet_Choices"), new ChoiceTable(form, texts), ct);
        await XlsxParts.WriteAsync(Archive, XlsxParts.WorkbookName, XlsxParts.Workbook(_sheets), ct);
        await XlsxParts.WriteAsync(Archive, XlsxParts.WorkbookRelationshipsName, XlsxParts.WorkbookRelationships(_sheets.Count), ct);
        await XlsxParts.WriteAsync(Archive, XlsxParts.ContentTypesName, XlsxParts.ContentTypes(_sheets.Count), ct);
        await Archive.DisposeAsync();
    }

    private async ValueTask OpenResponsesAsync(CancellationToken ct)
    {
        var name = texts.Get("Sheet_Responses");
        var headers = columns.Select(column => new XlsxHeader(column.Header, column.Width));
        _sheet = await OpenAsync(_sheets.Count == 0 ? name : $"{name} {_sheets.Count + 1}", [.. headers], ct);
    }

    private async ValueTask WriteTableAsync(string name, IXlsxTable table, CancellationToken ct)
    {
        var sheet = await OpenAsync(name, table.Headers, ct);
        foreach (var row in table.Rows)
        {
            sheet.WriteTexts(row);
            await sheet.FlushWhenFullAsync(ct);
        }

        await sheet.EndAsync(ct);
    }

    private ValueTask<XlsxSheet> OpenAsync(string name, ImmutableArray<XlsxHeader> headers, CancellationToken ct)
    {
        _sheets.Add(name);
        return XlsxSheet.OpenAsync(Archive, XlsxParts.SheetName(_sheets.Count), headers, texts, ct);
    }
}
