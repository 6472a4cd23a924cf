using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Fabrique.Tests.Exports;

/// <summary>An outside reader: the Open XML SDK.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly SpreadsheetDocument _document;

    public Workbook(byte[] xlsx)
    {
        _document = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
    }

    public IEnumerable<string> SheetNames => Sheets.Select(sheet => sheet.Name!.Value!);

    private IEnumerable<Sheet> Sheets => _document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>();

    public IReadOnlyList<string> Problems() =>
        [.. new OpenXmlValidator().Validate(_document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];

    public Worksheet Sheet(string name) =>
        ((WorksheetPart)_document.WorkbookPart!.GetPartById(Sheets.Single(sheet => sheet.Name == name).Id!.Value!)).Worksheet!;

    /// <summary>Cells of a row (from 1) by the header above them; cells that are left out are left out here.</summary>
    public IReadOnlyDictionary<string, Cell> Row(string sheet, int row)
    {
        var headers = Rows(sheet).First().Elements<Cell>().ToDictionary(Column, cell => cell.InnerText);
        return Rows(sheet).ElementAt(row - 1).Elements<Cell>().ToDictionary(cell => headers[Column(cell)]);
    }

    public IEnumerable<Row> Rows(string sheet) => Sheet(sheet).GetFirstChild<SheetData>()!.Elements<Row>();

    public IReadOnlyList<string> Texts(string sheet) => [.. Rows(sheet).Select(row => string.Join("|", row.Elements<Cell>().Select(cell => cell.InnerText)))];

    /// <summary>The number format that the cell is shown in.</summary>
    public string? NumberFormat(Cell cell)
    {
        var styles = _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0)).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().SingleOrDefault(known => known.NumberFormatId!.Value == format)?.FormatCode!.Value;
    }

    public void Dispose() => _document.Dispose();

    private static string Column(Cell cell) => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());
}
