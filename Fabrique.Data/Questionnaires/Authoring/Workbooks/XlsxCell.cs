using System.Xml;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>One cell's element → what is stored for it. A formula is not looked at, only the value that was kept with it.</summary>
internal static class XlsxCell
{
    /// <returns>Null where no value is stored.</returns>
    public static string? Read(XmlReader xml, out bool hasFormula)
    {
        hasFormula = false;
        string? text = null;
        if (xml.IsEmptyElement)
            return null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "f")
                hasFormula = true;
            else if (xml.LocalName == "v")
                text = Value(xml);
            else if (xml.LocalName == "is")
                text = XlsxStrings.ReadText(xml);
        }

        return text;
    }

    private static string Value(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = "";
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            text += xml.Value;
        return text;
    }
}
