using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>What is fixed for all sheets of one workbook.</summary>
internal sealed record XlsxBook(string FileName, List<string> Strings, XlsxStyles Styles, bool From1904);

/// <summary>One sheet's part → its rows as the spreadsheet shows them.</summary>
internal sealed class XlsxSheet
{
    private readonly XlsxBook _book;
    private readonly string _name;
    private readonly ProblemList _problems;
    private readonly List<SheetRow> _rows = [];
    private readonly List<string> _cells = [];
    private int _number;
    private int _read;
    private int _uncounted;
    private int _hidden;
    private int _firstHidden;

    private XlsxSheet(XlsxBook book, string name, ProblemList problems) => (_book, _name, _problems) = (book, name, problems);

    /// <exception cref="WorkbookRefusedException">It has more rows than are read.</exception>
    public static Sheet Read(XlsxBook book, string name, XmlReader xml, ProblemList problems)
    {
        var sheet = new XlsxSheet(book, name, problems);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
                sheet.ReadRow(xml);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
                break;
        }

        return sheet.Finish();
    }

    private Sheet Finish()
    {
        if (_uncounted > 0)
            throw new WorkbookRefusedException(file => Problems.TooManyRows(new Place(file, _name, 0, ""), _rows.Count + _uncounted, Limits.ChoiceRows));
        if (_hidden > 0)
            _problems.Add(Problems.HiddenRows(new Place(_book.FileName, _name, _firstHidden, ""), _hidden));
        if (_rows.Count == 0)
        {
            _problems.Add(Problems.EmptySheet(new Place(_book.FileName, _name, 0, "")));
            return new Sheet(_name, [], []);
        }

        return new Sheet(_name, _rows[0].Cells, [.. _rows.Skip(1)]) { HeaderRow = _rows[0].Number };
    }

    private void ReadRow(XmlReader xml)
    {
        if (++_read > Limits.FileRows)
            throw new WorkbookRefusedException(file => Problems.TooManyRows(new Place(file, _name, 0, ""), _read, Limits.FileRows));
        _number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : _number + 1;
        if (_rows.Count > Limits.ChoiceRows)
        {
            // Only how many there are is still of interest.
            _uncounted++;
            return;
        }

        var isHidden = IsTrue(xml.GetAttribute("hidden"));
        _cells.Clear();
        ReadCells(xml);
        if (_cells.TrueForAll(cell => cell.Length == 0))
            return;
        // The header counts even where it is hidden; a filter hides rows that nobody means to ask.
        if (isHidden && _rows.Count > 0)
        {
            _firstHidden = _hidden++ == 0 ? _number : _firstHidden;
            return;
        }

        _rows.Add(new SheetRow(_number, [.. _cells]));
    }

    private void ReadCells(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                ReadCell(xml);
        }
    }

    private void ReadCell(XmlReader xml)
    {
        var column = CellName.Column(xml.GetAttribute("r")) ?? _cells.Count;
        var (type, style) = (xml.GetAttribute("t") ?? "n", xml.GetAttribute("s"));
        var text = XlsxCell.Read(xml, out var hasFormula);
        if (text is null)
        {
            if (hasFormula)
                _problems.Add(Problems.FormulaWithoutValue(At(column)));
            return;
        }

        if (column >= CellName.MostColumns)
            return;
        var shown = TextNormalizer.Normalize(Show(text, type, style)).Trim();
        if (shown.Length == 0)
            return;
        if (type == "e")
            _problems.Add(Problems.CellError(At(column), shown));
        while (_cells.Count <= column)
            _cells.Add("");
        _cells[column] = shown;
    }

    private string Show(string text, string type, string? style) => type switch
    {
        "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _book.Strings.Count ? _book.Strings[index] : "",
        "b" => IsTrue(text) ? "TRUE" : "FALSE",
        "n" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? NumberFormat.Show(number, _book.Styles.FormatOf(style), _book.From1904)
            : text,
        "str" => XlsxStrings.Unescape(text),
        _ => text,
    };

    private Place At(int column)
    {
        var header = _rows.Count > 0 && column < _rows[0].Cells.Length ? _rows[0].Cells[column] : "";
        return new Place(_book.FileName, _name, _number, header.Length > 0 ? header : CellName.Letters(column));
    }

    private static bool IsTrue(string? flag) => flag is "1" or "true";
}
