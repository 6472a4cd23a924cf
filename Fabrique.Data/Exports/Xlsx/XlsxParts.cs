using System.IO.Compression;
using System.Security;
using System.Text;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>The parts of a workbook around its sheets (ECMA-376).</summary>
internal static class XlsxParts
{
    public const string ContentTypesName = "[Content_Types].xml";
    public const string RelationshipsName = "_rels/.rels";
    public const string StylesName = "xl/styles.xml";
    public const string WorkbookName = "xl/workbook.xml";
    public const string WorkbookRelationshipsName = "xl/_rels/workbook.xml.rels";

    public const string Relationships =
        $"""
        {Declaration}<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Documents}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    /// <summary>Cell styles: 0 plain, 1 header, 2 date, 3 instant, 4 wrapped text, 5 time of the day.</summary>
    public const string Styles =
        $"""
        {Declaration}<styleSheet xmlns="{Main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="166" formatCode="hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDFF"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    public const string SheetStart =
        $"""
        {Declaration}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>
        """;

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Documents = "http://schemas.openxmlformats.org/officeDocument/2006";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The same bytes for the same answers, whenever they are exported; also the earliest date of a zip.
    private static readonly DateTimeOffset PartTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="number">From 1.</param>
    public static string SheetName(int number) => $"xl/worksheets/sheet{number}.xml";

    public static string Workbook(IReadOnlyList<string> sheets)
    {
        var list = string.Concat(sheets.Select((name, index) =>
            $"""<sheet name="{SecurityElement.Escape(name)}" sheetId="{index + 1}" r:id="rId{index + 1}"/>"""));
        return $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Documents}/relationships"><bookViews><workbookView/></bookViews><sheets>{list}</sheets></workbook>""";
    }

    public static string WorkbookRelationships(int sheets)
    {
        var list = string.Concat(Enumerable.Range(1, sheets).Select(number =>
            $"""<Relationship Id="rId{number}" Type="{Documents}/relationships/worksheet" Target="worksheets/sheet{number}.xml"/>"""));
        return $"""{Declaration}<Relationships xmlns="{Packages}/relationships">{list}<Relationship Id="rId{sheets + 1}" Type="{Documents}/relationships/styles" Target="styles.xml"/></Relationships>""";
    }

    public static string ContentTypes(int sheets)
    {
        var list = string.Concat(Enumerable.Range(1, sheets).Select(number =>
            $"""<Override PartName="/{SheetName(number)}" ContentType="{Spreadsheet}.worksheet+xml"/>"""));
        return $"""{Declaration}<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{WorkbookName}" ContentType="{Spreadsheet}.sheet.main+xml"/><Override PartName="/{StylesName}" ContentType="{Spreadsheet}.styles+xml"/>{list}</Types>""";
    }

    public static void Write(ZipArchive archive, string name, string xml)
    {
        using var part = Open(archive, name);
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    public static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = PartTime;
        return entry.Open();
    }
}
