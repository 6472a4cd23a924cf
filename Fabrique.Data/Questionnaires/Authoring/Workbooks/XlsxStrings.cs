using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>Texts of a workbook: the shared ones, and those within cells; formatting within a text is dropped.</summary>
internal static partial class XlsxStrings
{
    public static List<string> ReadShared(XlsxPackage package, string part)
    {
        var strings = new List<string>();
        using var xml = package.Open(part);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                strings.Add(ReadText(xml));
        }

        return strings;
    }

    /// <summary>All <c>t</c> below the current element, but for how a text is pronounced (<c>rPh</c>).</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                xml.Skip();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" } && !xml.IsEmptyElement)
                Append(text, xml);
        }

        return Unescape(text.ToString());
    }

    /// <summary>"_x000D_" stands for the character with that number.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString())
        : text;

    private static void Append(StringBuilder text, XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(xml.Value);
        }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
