using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>Puts problems beside the cells that they are about. Pure.</summary>
/// <param name="sheet">As its author wrote it; null where it could not be read.</param>
internal sealed class ProblemSheetBuilder(AuthoredSheet? sheet, CultureInfo culture)
{
    private const int LongestCell = 80;

    private int _number;

    public ProblemSheet Build(string name, ImmutableArray<Problem> problems)
    {
        var placed = problems.Select(problem => (Problem: problem, Row: problem.Row == 0 ? null : sheet?.Find(problem.Row))).ToList();
        var shown = placed.Where(pair => pair.Row is not null).GroupBy(pair => pair.Row!.Number).OrderBy(row => row.Key)
            .Select(row => (row.First().Row!, Said: row.OrderBy(pair => sheet!.ColumnOf(pair.Problem.Column)).Select(pair => Say(name, pair.Problem)).ToImmutableArray())).ToList();
        var columns = Columns([.. shown.Select(row => row.Item1)], [.. shown.SelectMany(row => row.Said)]);
        return new ProblemSheet(
            name,
            [.. placed.Where(pair => pair.Row is null).Select(pair => Say(name, pair.Problem))],
            columns,
            [.. shown.Select(row => new ProblemRow(row.Item1.Number, Cells(row.Item1, row.Said, columns), row.Said))]);
    }

    private ProblemSaid Say(string sheetName, Problem problem)
    {
        var column = sheet?.ColumnOf(problem.Column) ?? -1;
        var cell = column >= 0 && sheet is { HasLetters: true } && problem.Row > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{sheet.Letters(column)}{problem.Row}")
            : "";
        return new ProblemSaid($"{sheetName}-{++_number}", problem.Column, cell, ProblemText.Sentence(problem, culture), problem.IsWarning);
    }

    /// <summary>Columns that are filled in a shown row or that somebody has to fill, in the sheet's order.</summary>
    private ImmutableArray<ProblemColumn> Columns(ImmutableArray<AuthoredRow> rows, ImmutableArray<ProblemSaid> said)
    {
        if (sheet is null) return [];
        var wanted = said.Select(problem => sheet.ColumnOf(problem.Column)).Where(column => column >= 0).ToHashSet();
        var body = rows.Where(row => row.Number != sheet.HeaderRow).ToList();
        var count = Math.Max(sheet.Headers.Length, wanted.DefaultIfEmpty(-1).Max() + 1);
        return
        [
            .. Enumerable.Range(0, count)
                .Where(column => wanted.Contains(column) || body.Exists(row => row.Cell(column).Length > 0))
                .Select(column => new ProblemColumn(column, sheet.Letters(column), column < sheet.Headers.Length ? sheet.Headers[column].Trim() : "")),
        ];
    }

    private ImmutableArray<ProblemCell> Cells(AuthoredRow row, ImmutableArray<ProblemSaid> said, ImmutableArray<ProblemColumn> columns) =>
    [
        .. columns.Select(column => new ProblemCell(
            Short(row.Cell(column.Index)),
            said.FirstOrDefault(problem => sheet!.ColumnOf(problem.Column) == column.Index)?.Id ?? "")),
    ];

    private static string Short(string cell) => cell.Length <= LongestCell
        ? cell
        : string.Concat(cell.AsSpan(0, char.IsHighSurrogate(cell[LongestCell - 1]) ? LongestCell - 1 : LongestCell), "…");
}
