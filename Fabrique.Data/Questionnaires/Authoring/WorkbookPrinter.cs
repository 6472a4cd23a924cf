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
        WorkbookWriter.Write(output, [.. MarkdownPrinter.Sheets(questionnaire).Select(sheet => Sheet(sheet.Name, sheet.Rows, questionnaire.DefaultLanguage))]);

    /// <summary>Of the columns of one text, the one that the author fills in first.</summary>
    internal static ImmutableArray<string> OwnLanguageFirst(IEnumerable<string> columns, string language) =>
    [
        .. columns.GroupBy(column => column.Split("::")[0])
            .SelectMany(text => text.OrderByDescending(column => column.EndsWith($"({language})", StringComparison.Ordinal))),
    ];

    private static WrittenSheet Sheet(string name, IReadOnlyList<PrintedRow> rows, string language)
    {
        var columns = OwnLanguageFirst(PrintedRow.Columns(rows), language);
        return new WrittenSheet(name, [columns, .. rows.Select(row => columns.Select(row.Cell).ToImmutableArray())])
        {
            Widths = [.. columns.Select(column => column.Contains("::", StringComparison.Ordinal) ? Wide : Narrow)],
        };
    }
}
