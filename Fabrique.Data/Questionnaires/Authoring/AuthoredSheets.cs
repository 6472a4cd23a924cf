using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Authoring.Workbooks;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>A file's sheets as their author wrote them, to show mistakes where they stand.</summary>
public static class AuthoredSheets
{
    /// <returns>The sheets that could be read; none of a file that is refused as a whole.</returns>
    public static ImmutableArray<AuthoredSheet> Read(ReadOnlyMemory<byte> content, string fileName)
    {
        var isSpreadsheet = FileFormat.Of(content.Span, fileName) is WorkbookFormat.Xlsx;
        return QuestionnaireCompiler.ReadSheets(content, fileName, new ProblemList()) is { } workbook
            ? [.. workbook.Sheets.Select(sheet => new AuthoredSheet(
                sheet.Name, sheet.HeaderRow, sheet.Headers, [.. sheet.Rows.Select(row => new AuthoredRow(row.Number, row.Cells))], isSpreadsheet))]
            : [];
    }
}

/// <param name="HeaderRow">The row of the column names, as the spreadsheet counts.</param>
/// <param name="HasLetters">Columns are known to the author as A, B, C, …</param>
public sealed record AuthoredSheet(
    string Name, int HeaderRow, ImmutableArray<string> Headers, ImmutableArray<AuthoredRow> Rows, bool HasLetters)
{
    /// <summary>The header row, or a row below it; null where there is none.</summary>
    public AuthoredRow? Find(int row) => row == HeaderRow ? new AuthoredRow(row, Headers) : Rows.FirstOrDefault(one => one.Number == row);

    /// <summary>Which column a problem means: by its name, or by its letters where it has none; -1 for none.</summary>
    public int ColumnOf(string name)
    {
        for (var column = 0; name.Length > 0 && column < Headers.Length; column++)
        {
            if (Headers[column].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return column;
        }

        return HasLetters && name.Length is > 0 and <= 3 && name.All(char.IsAsciiLetterUpper) ? CellName.Column(name)!.Value : -1;
    }

    /// <summary>"B", or "" where the author knows no letters.</summary>
    public string Letters(int column) => HasLetters ? CellName.Letters(column) : "";
}

/// <param name="Number">As the spreadsheet counts.</param>
public sealed record AuthoredRow(int Number, ImmutableArray<string> Cells)
{
    public string Cell(int column) => column >= 0 && column < Cells.Length ? Cells[column] : "";
}
