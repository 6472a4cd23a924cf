using System.Collections.Immutable;
using System.Xml;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>Where in the package the sheets, the shared texts and the styles are.</summary>
internal sealed record XlsxDirectory(ImmutableArray<XlsxDirectory.Entry> Sheets, string Strings, string Styles, bool From1904)
{
    private const string DefaultBook = "xl/workbook.xml";

    /// <returns>Null where the package holds no workbook.</returns>
    public static XlsxDirectory? Read(XlsxPackage package)
    {
        var book = Relations(package, "_rels/.rels", "").FirstOrDefault(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? DefaultBook;
        if (!package.Has(book))
            return null;
        var slash = book.LastIndexOf('/');
        var folder = slash < 0 ? "" : book[..(slash + 1)];
        var relations = Relations(package, $"{folder}_rels/{book[(slash + 1)..]}.rels", folder);
        string Part(string type, string otherwise) =>
            relations.Find(relation => relation.Type.EndsWith("/" + type, StringComparison.Ordinal))?.Target ?? folder + otherwise;

        var sheets = ImmutableArray.CreateBuilder<Entry>();
        var from1904 = false;
        using var xml = package.Open(book)!;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && Find(relations, xml) is { } part)
                sheets.Add(new Entry(xml.GetAttribute("name") ?? "", part));
        }

        return new XlsxDirectory(sheets.ToImmutable(), Part("sharedStrings", "sharedStrings.xml"), Part("styles", "styles.xml"), from1904);
    }

    // The attribute's namespace differs between the transitional and the strict standard.
    private static string? Find(List<Relation> relations, XmlReader xml)
    {
        string? id = null;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
                id = xml.Value;
        }

        xml.MoveToElement();
        return relations.Find(relation => relation.Id == id)?.Target;
    }

    private static List<Relation> Relations(XlsxPackage package, string part, string folder)
    {
        var relations = new List<Relation>();
        using var xml = package.Open(part);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External")
                relations.Add(new Relation(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(folder, xml.GetAttribute("Target") ?? "")));
        }

        return relations;
    }

    private static string Resolve(string folder, string target) =>
        target.StartsWith('/') ? target[1..] : folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);

    public sealed record Entry(string Name, string Part);

    private sealed record Relation(string Id, string Type, string Target);
}
