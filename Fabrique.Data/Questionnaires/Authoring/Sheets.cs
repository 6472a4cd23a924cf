using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What an author wrote, whatever the file's format: sheets of cells.</summary>
internal sealed record Workbook(string FileName, ImmutableArray<Sheet> Sheets)
{
    /// <summary>Cells stand between bars: one bar too many shifts a whole row.</summary>
    public bool HasBars { get; init; }

    public Sheet? Find(string name) => Sheets.FirstOrDefault(sheet => sheet.Name == name);
}

/// <param name="Name">Lower case: "survey", "choices" or "settings".</param>
/// <param name="Headers">As they are written; "" for a column without a name.</param>
internal sealed record Sheet(string Name, ImmutableArray<string> Headers, ImmutableArray<SheetRow> Rows)
{
    public static readonly ImmutableArray<string> Known = ["survey", "choices", "settings"];

    /// <summary>The row of the header: 1, or further down where blank rows stand above it in a spreadsheet.</summary>
    public int HeaderRow { get; init; } = 1;
}

/// <param name="Number">The sheet's own, the header being row 1.</param>
/// <param name="Cells">Trimmed; may be fewer or more than the headers.</param>
internal sealed record SheetRow(int Number, ImmutableArray<string> Cells)
{
    public bool IsBlank => Cells.All(cell => cell.Length == 0);
}
