using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Authoring.Workbooks;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>A questionnaire as a workbook, to go on with in a spreadsheet: the canonical print in cells.</summary>
public static class WorkbookPrinter
{
    private const int Wide = 40;
    private const int Narrow = 16;

    public static void Print(Questionnaire questionnaire, Stream output) =>
        WorkbookWriter.Write(output, [.. MarkdownPrinter.Sheets(questionnaire).Select(sheet => Sheet(sheet.Name, sheet.Rows))]);

    private static WrittenSheet Sheet(string name, IReadOnlyList<PrintedRow> rows)
    {
        var columns = PrintedRow.Columns(rows);
        return new WrittenSheet(name, [columns, .. rows.Select(row => columns.Select(row.Cell).ToImmutableArray())])
        {
            Widths = [.. columns.Select(column => column.Contains("::", StringComparison.Ordinal) ? Wide : Narrow)],
        };
    }
}
