using System.Collections.Immutable;
using System.Text;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>One line of a Markdown table ↔ its cells.</summary>
/// <remarks>Within a cell <c>\|</c> is a bar, <c>&lt;br&gt;</c> a line end and <c>\&lt;br&gt;</c> those four characters; any other backslash is itself.</remarks>
internal static class MarkdownCells
{
    private const string LineEnd = "<br>";

    public static ImmutableArray<string> Split(string line)
    {
        var text = line.Trim();
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var closed = false;
        for (var at = 1; at < text.Length; at++)
        {
            closed = text[at] == '|';
            if (closed)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                at += Take(text, at, cell) - 1;
            }
        }

        if (!closed)
            cells.Add(cell.ToString().Trim());
        return cells.ToImmutable();
    }

    public static string Join(IEnumerable<string> cells) => "| " + string.Join(" | ", cells.Select(Escape)) + " |";

    // Appends what stands at this place and says how many characters it took.
    private static int Take(string text, int at, StringBuilder cell)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith(@"\|", StringComparison.Ordinal))
        {
            cell.Append('|');
            return 2;
        }

        if (rest.StartsWith(@"\" + LineEnd, StringComparison.Ordinal))
        {
            cell.Append(LineEnd);
            return 1 + LineEnd.Length;
        }

        var breaks = rest.StartsWith(LineEnd, StringComparison.Ordinal);
        cell.Append(breaks ? '\n' : text[at]);
        return breaks ? LineEnd.Length : 1;
    }

    private static string Escape(string cell) => cell
        .Replace("|", @"\|", StringComparison.Ordinal)
        .Replace(LineEnd, @"\" + LineEnd, StringComparison.Ordinal)
        .Replace("\n", LineEnd, StringComparison.Ordinal);
}
