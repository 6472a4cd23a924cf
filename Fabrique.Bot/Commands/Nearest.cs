namespace Fabrique.Bot.Commands;

/// <summary>What somebody probably meant by a word that there is not.</summary>
internal static class Nearest
{
    /// <summary>The candidate that the fewest typing slips make of <paramref name="word"/>, or null when none is near.</summary>
    public static string? Of(string word, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (candidate, slips: Slips(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.slips <= Math.Max(1, Math.Max(word.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.slips)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>Letters added, lost, changed or swapped with their neighbour (optimal string alignment).</summary>
    private static int Slips(string from, string to)
    {
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= to.Length; j++) table[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = table[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(changed, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[from.Length, to.Length];
    }
}
