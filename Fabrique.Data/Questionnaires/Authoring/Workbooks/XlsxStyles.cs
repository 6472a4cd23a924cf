using System.Globalization;
using System.Xml;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>Which number format each cell style has.</summary>
internal sealed class XlsxStyles
{
    private readonly Dictionary<int, string> _formats = [];
    private readonly List<int> _styles = [];

    public static XlsxStyles Read(XlsxPackage package, string part)
    {
        var styles = new XlsxStyles();
        using var xml = package.Open(part);
        var inCellStyles = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
                inCellStyles = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
                styles._formats[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            else if (inCellStyles && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                styles._styles.Add(Number(xml, "numFmtId"));
        }

        return styles;
    }

    /// <summary>The format of a cell whose attribute <c>s</c> is this; "General" where it has none.</summary>
    public string FormatOf(string? style)
    {
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= _styles.Count)
            return "General";
        return _formats.TryGetValue(_styles[index], out var own) ? own : BuiltIn(_styles[index]);
    }

    // ECMA-376, 18.8.30; those that follow the machine's language are shown as in France.
    private static string BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "hh:mm",
        21 => "hh:mm:ss",
        22 => "dd/mm/yyyy hh:mm",
        37 or 38 => "#,##0",
        39 or 40 => "#,##0.00",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        _ => "General",
    };

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
