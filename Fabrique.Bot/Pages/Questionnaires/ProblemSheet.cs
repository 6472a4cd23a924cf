using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>The mistakes of one sheet, each under the row that it is in, with the cells as their author wrote them.</summary>
/// <param name="Name">"survey", "choices", "settings"; "" for the file as a whole.</param>
/// <param name="General">What concerns no single row.</param>
/// <param name="Columns">Those that the rows below use.</param>
internal sealed record ProblemSheet(
    string Name, ImmutableArray<ProblemSaid> General, ImmutableArray<ProblemColumn> Columns, ImmutableArray<ProblemRow> Rows)
{
    /// <summary>Beyond that nobody reads on: the rest is told when these are mended.</summary>
    public const int MostProblems = 100;

    /// <summary>Sheet by sheet, in the order in which problems are told.</summary>
    public static ImmutableArray<ProblemSheet> Of(ImmutableArray<Problem> problems, ImmutableArray<AuthoredSheet> sheets, CultureInfo culture) =>
    [
        .. problems.Take(MostProblems).GroupBy(problem => problem.Sheet).Select(group =>
            new ProblemSheetBuilder(sheets.FirstOrDefault(sheet => sheet.Name == group.Key), culture).Build(group.Key, [.. group])),
    ];
}

/// <param name="Letters">As the spreadsheet names it, or "".</param>
internal sealed record ProblemColumn(int Index, string Letters, string Header);

/// <param name="Cells">One for each shown column.</param>
internal sealed record ProblemRow(int Number, ImmutableArray<ProblemCell> Cells, ImmutableArray<ProblemSaid> Problems);

/// <param name="Problem">The id of what is said about it, or "".</param>
internal sealed record ProblemCell(string Text, string Problem);

/// <param name="Id">Unique on the page.</param>
/// <param name="Column">The column's name, or "" where the whole row is meant.</param>
/// <param name="Cell">"F7", or "".</param>
/// <param name="Text">What was found, and what to do.</param>
internal sealed record ProblemSaid(string Id, string Column, string Cell, string Text, bool IsWarning);
