using System.Globalization;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>"AB12" ↔ column 27 (from 0) and row 12.</summary>
internal static class CellName
{
    public const int MostColumns = 16_384;

    public static string Of(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <returns>Null where the name has no letters.</returns>
    public static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c) || column > MostColumns)
                break;
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
