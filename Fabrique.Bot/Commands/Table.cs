namespace Fabrique.Bot.Commands;

/// <summary>Rows of text in columns that stand under each other.</summary>
internal static class Table
{
    public static void Write(IReadOnlyList<string[]> rows, TextWriter output)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
