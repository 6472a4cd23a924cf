using System.Collections.Immutable;
using System.Text;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>Text → records of cells, as RFC 4180 and spreadsheets have it.</summary>
internal static class CsvRecords
{
    /// <returns>One record for each row that a spreadsheet would show, blank ones too; an unclosed quote takes the rest.</returns>
    public static IEnumerable<ImmutableArray<string>> Read(string text)
    {
        var start = 0;
        var separator = Separator(text, ref start);
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = start; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[++at]);
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                cells.Add(Take(cell));
                if (c == '\n')
                    yield return Take(cells);
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(Take(cell));
            yield return Take(cells);
        }
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString().Trim();
        cell.Clear();
        return text;
    }

    private static ImmutableArray<string> Take(ImmutableArray<string>.Builder cells)
    {
        var record = cells.ToImmutable();
        cells.Clear();
        return record;
    }

    // Excel's own "sep=;" line says it; else the mark that the first line has most of.
    private static char Separator(string text, ref int start)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            start = end < 0 ? text.Length : end + 1;
            return text[4];
        }

        var line = text.AsSpan();
        var newLine = line.IndexOf('\n');
        var first = newLine < 0 ? text : text[..newLine];
        return new[] { ';', ',', '\t' }.MaxBy(mark => first.Count(c => c == mark));
    }
}
