using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Where a problem is: file, sheet, the sheet's row (0 for the whole sheet) and column.</summary>
internal sealed record Place(string File, string Sheet, int Row, string Column);

/// <summary>Collects all problems of one file, so that an author mends them in one go.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public bool HasErrors => _problems.Exists(problem => !problem.IsWarning);

    public void Add(Problem problem) => _problems.Add(problem);

    /// <summary>Sheet by sheet and row by row; within a row errors and warnings as they were found.</summary>
    public ImmutableArray<Problem> InOrder() =>
        [.. _problems.OrderBy(problem => Sheet.Known.IndexOf(problem.Sheet)).ThenBy(problem => problem.Row)];
}
