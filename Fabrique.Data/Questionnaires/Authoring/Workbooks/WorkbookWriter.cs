using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>Sheets of texts → a workbook that Excel, LibreOffice and Google Sheets open.</summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LastRow = 2_000;

    // The same sheets give the same bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream output, ImmutableArray<WrittenSheet> sheets)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", xml => WriteContentTypes(xml, sheets.Length));
        Part(zip, "_rels/.rels", xml => WriteRelations(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        Part(zip, "xl/workbook.xml", xml => WriteBook(xml, sheets));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => WriteRelations(
            xml, [.. sheets.Select((_, index) => (Id(index), "worksheet", $"worksheets/sheet{index + 1}.xml")), ("rIdStyles", "styles", "styles.xml")]));
        Part(zip, "xl/styles.xml", WriteStyles);
        for (var index = 0; index < sheets.Length; index++)
        {
            var sheet = sheets[index];
            Part(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml"), xml => WriteSheet(xml, sheet));
        }
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Content + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Content + "styles+xml"));
        for (var index = 1; index <= sheets; index++)
            Element(xml, "Override", ("PartName", string.Create(CultureInfo.InvariantCulture, $"/xl/worksheets/sheet{index}.xml")), ("ContentType", Content + "worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Package);
        foreach (var (id, type, target) in relations)
            Element(xml, "Relationship", ("Id", id), ("Type", $"{Office}/{type}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, ImmutableArray<WrittenSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        for (var index = 0; index < sheets.Length; index++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[index].Name);
            xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Office, Id(index));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Style 0 wraps long texts, style 1 is the header's. Format 49 is text: nothing that is typed becomes a date.
    private static void WriteStyles(XmlWriter xml)
    {
        const string cell = "numFmtId=\"49\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"";
        const string wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/>";
        xml.WriteRaw(
            $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + $"<cellXfs count=\"2\"><xf fontId=\"0\" {cell}>{wrapped}</xf><xf fontId=\"1\" applyFont=\"1\" {cell}>{wrapped}</xf></cellXfs></styleSheet>");
    }

    private static void WriteSheet(XmlWriter xml, WrittenSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        WriteWidths(xml, sheet.Widths);
        xml.WriteStartElement("sheetData");
        for (var row = 0; row < sheet.Rows.Length; row++)
            WriteRow(xml, row, sheet.Rows[row]);
        xml.WriteEndElement();
        WriteDropDowns(xml, sheet.DropDowns);
        xml.WriteEndElement();
    }

    private static void WriteWidths(XmlWriter xml, ImmutableArray<int> widths)
    {
        if (widths.IsEmpty)
            return;
        xml.WriteStartElement("cols");
        for (var column = 0; column < widths.Length; column++)
        {
            var number = (column + 1).ToString(CultureInfo.InvariantCulture);
            Element(xml, "col", ("min", number), ("max", number), ("width", widths[column].ToString(CultureInfo.InvariantCulture)), ("style", "0"), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int row, ImmutableArray<string> cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", (row + 1).ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].Length == 0)
                continue;
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", CellName.Of(column, row + 1));
            xml.WriteAttributeString("s", row == 0 ? "1" : "0");
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(cells[column]);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteDropDowns(XmlWriter xml, ImmutableArray<DropDown> lists)
    {
        if (lists.IsEmpty)
            return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", lists.Length.ToString(CultureInfo.InvariantCulture));
        foreach (var list in lists)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("errorStyle", "information");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "0");
            xml.WriteAttributeString("sqref", $"{CellName.Of(list.Column, 2)}:{CellName.Of(list.Column, LastRow)}");
            xml.WriteElementString("formula1", Main, $"\"{string.Join(',', list.Words)}\"");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
