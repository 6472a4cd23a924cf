using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Reads the sheets out of a Markdown file; lines outside its tables are the author's own notes.</summary>
internal sealed class MarkdownSheets(string fileName, ProblemList problems)
{
    private readonly List<Sheet> _sheets = [];
    private readonly List<SheetRow> _rows = [];
    private string? _name;
    private ImmutableArray<string> _headers;
    private int _number;

    public static Workbook Read(string text, string fileName, ProblemList problems)
    {
        var reader = new MarkdownSheets(fileName, problems);
        foreach (var line in text.Split('\n'))
            reader.ReadLine(line.Trim());
        return reader.Finish() with { HasBars = true };
    }

    /// <summary>The same sheets as records of a CSV file.</summary>
    public static Workbook ReadRecords(IEnumerable<ImmutableArray<string>> records, string fileName, ProblemList problems)
    {
        var reader = new MarkdownSheets(fileName, problems);
        foreach (var cells in records)
            reader.ReadCells(cells, string.Join(';', cells));
        return reader.Finish();
    }

    private Workbook Finish()
    {
        Close();
        if (!_sheets.Exists(sheet => sheet.Name == "survey"))
            problems.Add(Problems.NoSurvey(fileName));
        return new Workbook(fileName, [.. _sheets]);
    }

    private Place Here(string column = "") => new(fileName, _name ?? "", _number, column);

    private void ReadLine(string line)
    {
        if (!line.StartsWith('|'))
        {
            // Half a row is a slip, not a note.
            if (_name is not null && line.EndsWith('|'))
                problems.Add(Problems.RowWithoutBar(Here() with { Row = _number + 1 }, line));
            return;
        }

        var cells = MarkdownCells.Split(line);
        if (!IsRule(cells))
            ReadCells(cells, line);
    }

    private void ReadCells(ImmutableArray<string> cells, string line)
    {
        if (cells[0].Length > 0 && cells.Skip(1).All(cell => cell.Length == 0))
            Open(cells[0]);
        else if (_name is not null)
            ReadRow(cells);
        else if (cells.Any(cell => cell.Length > 0))
            problems.Add(Problems.RowOutsideSheet(fileName, line));
    }

    // "| --- | :---: |" only tells viewers where the header ends.
    private static bool IsRule(ImmutableArray<string> cells) =>
        cells.Any(cell => cell.Contains("---", StringComparison.Ordinal)) && cells.All(cell => cell.Trim('-', ':').Length == 0);

    private void Open(string title)
    {
        Close();
        _name = title.Trim().ToLowerInvariant();
        _headers = default;
        _number = 0;
        if (!Sheet.Known.Contains(_name))
            problems.Add(Problems.UnknownSheet(fileName, title));
        else if (_sheets.Exists(sheet => sheet.Name == _name))
            problems.Add(Problems.SheetTwice(fileName, _name));
    }

    private void ReadRow(ImmutableArray<string> cells)
    {
        if (_headers.IsDefault && cells.All(cell => cell.Length == 0))
            return;
        _number++;
        if (cells[0].Length > 0)
            problems.Add(Problems.FirstCellNotEmpty(Here(), cells[0]));
        else if (_headers.IsDefault)
            _headers = cells[1..];
        else
            _rows.Add(new SheetRow(_number, cells[1..]));
    }

    private void Close()
    {
        if (_name is not null && Sheet.Known.Contains(_name) && !_sheets.Exists(sheet => sheet.Name == _name))
        {
            if (_headers.IsDefault)
                problems.Add(Problems.NoHeader(fileName, _name));
            _sheets.Add(new Sheet(_name, _headers.IsDefault ? [] : _headers, [.. _rows]));
        }

        _rows.Clear();
        _name = null;
    }
}
