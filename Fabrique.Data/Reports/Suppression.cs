using System.Collections.Immutable;

namespace Fabrique.Data.Reports;

/// <summary>Which counts may be shown: few people are never made visible, nor is a hidden count to be worked out. Pure; see domain.md.</summary>
public static class Suppression
{
    /// <summary>Fewer answers than this are not shown.</summary>
    public const int Least = 5;

    /// <summary>A mean needs this many answers.</summary>
    public const int LeastForMean = 10;

    /// <summary>Counts of answers of which each person gives one: their sum is known.</summary>
    /// <returns>In the same order; null where a count is hidden. All are where there are too few answers in all.</returns>
    public static ImmutableArray<int?> OfParts(IReadOnlyList<int> counts)
    {
        if (counts.Sum() < Least)
        {
            return [.. counts.Select(_ => (int?)null)];
        }

        var hidden = counts.Select(IsSmall).ToArray();
        while (Tells(counts, hidden) && NextToHide(counts, hidden) is { } next)
        {
            hidden[next] = true;
        }

        return [.. counts.Select((count, at) => hidden[at] ? (int?)null : count)];
    }

    /// <summary>Counts of choices of which each person may take several: each stands against those who did not take it.</summary>
    /// <param name="answered">People who answered.</param>
    public static ImmutableArray<int?> OfChoices(IReadOnlyList<int> counts, int answered) =>
        [.. counts.Select(count => answered < Least || IsSmall(count) || IsSmall(answered - count) ? (int?)null : count)];

    private static bool IsSmall(int count) => count is > 0 and < Least;

    // One hidden count is the rest of the sum; several small ones are nearly told by a small rest.
    private static bool Tells(IReadOnlyList<int> counts, bool[] hidden)
    {
        var alone = hidden.Count(one => one);
        return alone == 1 || (alone > 1 && counts.Where((_, at) => hidden[at]).Sum() < Least);
    }

    private static int? NextToHide(IReadOnlyList<int> counts, bool[] hidden) => Enumerable.Range(0, counts.Count)
        .Where(at => !hidden[at])
        .OrderBy(at => counts[at] == 0)
        .ThenBy(at => counts[at])
        .Select(at => (int?)at)
        .FirstOrDefault();
}
