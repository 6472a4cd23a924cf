using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>One sheet to write: rows of texts, the first one in bold and kept in sight.</summary>
internal sealed record WrittenSheet(string Name, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Width of each column in characters; those beyond the last have the program's own.</summary>
    public ImmutableArray<int> Widths { get; init; } = [];

    public ImmutableArray<DropDown> DropDowns { get; init; } = [];
}

/// <summary>A list to choose from in every cell of a column; something else may be typed all the same.</summary>
/// <param name="Column">From 0.</param>
internal sealed record DropDown(int Column, ImmutableArray<string> Words);
