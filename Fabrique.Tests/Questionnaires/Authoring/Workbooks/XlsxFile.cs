using System.IO.Compression;
using System.Security;
using System.Text;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Tests.Questionnaires.Authoring.Workbooks;

/// <summary>A workbook made part by part, as programs in the field write them, or as somebody who means harm would.</summary>
internal sealed class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> _parts = [];
    private readonly List<(string Name, string State)> _sheets = [];

    /// <summary>Cells as texts within their cells.</summary>
    public static string Inline(params string[][] rows) => string.Concat(rows.Select((row, index) =>
        $"<row r=\"{index + 1}\">{string.Concat(row.Select((cell, column) => Text(column, index + 1, cell)))}</row>"));

    public static string Text(int column, int row, string cell) =>
        cell.Length == 0 ? "" : $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>";

    public XlsxFile Sheet(string name, string rows, string state = "visible", string after = "")
    {
        _sheets.Add((name, state));
        return Part($"xl/worksheets/sheet{_sheets.Count}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>");
    }

    public XlsxFile Part(string name, string content)
    {
        _parts[name] = content;
        return this;
    }

    public XlsxFile Shared(params string[] items) => Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(items.Select(item => $"<si>{item}</si>"))}</sst>");

    public XlsxFile Styles(params (int Id, string? Code)[] formats) => Part(
        "xl/styles.xml",
        $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(formats.Where(format => format.Code is not null).Select(format => $"<numFmt numFmtId=\"{format.Id}\" formatCode=\"{SecurityElement.Escape(format.Code!)}\"/>"))}</numFmts>"
        + $"<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>{string.Concat(formats.Select(format => $"<xf numFmtId=\"{format.Id}\"/>"))}</cellXfs></styleSheet>");

    public byte[] Bytes()
    {
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
            + string.Concat(_sheets.Select((sheet, index) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"rId{index + 1}\"/>")) + "</sheets></workbook>");
        Part("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml")));
        _parts.TryAdd("xl/_rels/workbook.xml.rels", Relations([.. _sheets.Select((_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml"))]));
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    public CompileResult Compile(string name = "essai.xlsx") => QuestionnaireCompiler.CompileFile(Bytes(), name);

    /// <summary>All that is said of it, in English and with plain spaces.</summary>
    public string[] Said(string name = "essai.xlsx") => Said(Compile(name));

    public static string[] Said(CompileResult result) =>
        [.. Problems(result).Select(problem => ProblemText.Describe(problem, Form.English).Replace('\u00A0', ' '))];

    public static IEnumerable<Problem> Problems(CompileResult result) => result switch
    {
        CompileResult.Compiled compiled => compiled.Warnings,
        CompileResult.Failed failed => failed.Problems,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Office}/{relation.Type}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";
}
