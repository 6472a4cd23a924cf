namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>"Did you mean": the nearest of some candidates by edit distance.</summary>
public static class Nearest
{
    // Beyond this, what was typed is a sentence and not a misspelt word; it also bounds the work.
    private const int MaxLength = 64;

    /// <returns>"" when none is near enough: more than a third of its letters differ.</returns>
    public static string Of(string found, IEnumerable<string> candidates)
    {
        var best = "";
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(found, candidate);
            var shorter = Math.Min(found.Length, candidate.Length);
            if (distance < least && distance < shorter && distance <= Math.Max(1, shorter / 3))
                (best, least) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.</summary>
    public static int Distance(string from, string to)
    {
        if (from.Length is 0 or > MaxLength || to.Length is 0 or > MaxLength)
            return from == to ? 0 : int.MaxValue;
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
                rows[i, j] = Cell(rows, from, to, i, j);
        }

        return rows[from.Length, to.Length];
    }

    private static int Cell(int[,] rows, string from, string to, int i, int j)
    {
        var same = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1;
        var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + same);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
