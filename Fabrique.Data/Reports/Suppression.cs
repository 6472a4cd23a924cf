using System.Collections.Immutable;
using System.Numerics;

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

        return Show(counts, Hide(counts, Tells));
    }

    /// <summary>Counts of marks whose mean is to be shown: it says a second sum of the same counts.</summary>
    /// <param name="counts">Of marks in even steps.</param>
    /// <param name="isScored">A scale's score, with its deviation, says still more: then all counts are shown, or none.</param>
    /// <returns>The counts as <see cref="OfParts"/> gives them, with more of them hidden; whether the mean may be shown.</returns>
    public static (ImmutableArray<int?> Counts, bool ShowsMean) OfMarks(IReadOnlyList<int> counts, bool isScored)
    {
        if (counts.Sum() < LeastForMean) return (OfParts(counts), false);
        var hidden = Hide(counts, (all, some) => Tells(all, some) || MeanTells(all, some));
        if (isScored && hidden.Contains(true)) Array.Fill(hidden, true);
        return MeanTells(counts, hidden) ? (OfParts(counts), false) : (Show(counts, hidden), true);
    }

    /// <summary>Counts of choices of which each person may take several: each stands against those who did not take it.</summary>
    /// <param name="answered">People who answered.</param>
    public static ImmutableArray<int?> OfChoices(IReadOnlyList<int> counts, int answered) =>
        [.. counts.Select(count => answered < Least || IsSmall(count) || IsSmall(answered - count) ? (int?)null : count)];

    private static bool[] Hide(IReadOnlyList<int> counts, Func<IReadOnlyList<int>, bool[], bool> tells)
    {
        var hidden = counts.Select(IsSmall).ToArray();
        while (tells(counts, hidden) && NextToHide(counts, hidden) is { } next)
        {
            hidden[next] = true;
        }

        return hidden;
    }

    private static ImmutableArray<int?> Show(IReadOnlyList<int> counts, bool[] hidden) =>
        [.. counts.Select((count, at) => hidden[at] ? (int?)null : count)];

    private static bool IsSmall(int count) => count is > 0 and < Least;

    // One hidden count is the rest of the sum; several small ones are nearly told by a small rest.
    private static bool Tells(IReadOnlyList<int> counts, bool[] hidden)
    {
        var alone = hidden.Count(one => one);
        return alone == 1 || (alone > 1 && counts.Where((_, at) => hidden[at]).Sum() < Least);
    }

    // A small count is safe where some of the hidden ones can change places, and sum and mean stay what they are.
    private static bool MeanTells(IReadOnlyList<int> counts, bool[] hidden)
    {
        List<int> places = [.. Enumerable.Range(0, counts.Count).Where(at => hidden[at])];
        return places.Any(at => IsSmall(counts[at]) && !Threes(places).Any(three => three.Contains(at) && CanMove(counts, three)));
    }

    private static IEnumerable<int[]> Threes(List<int> places) =>
        from low in places from middle in places where middle > low from high in places where high > middle select new[] { low, middle, high };

    private static bool CanMove(IReadOnlyList<int> counts, int[] three)
    {
        var (below, above) = (three[1] - three[0], three[2] - three[1]);
        var shared = (int)BigInteger.GreatestCommonDivisor(below, above);
        int[] move = [above / shared, -(below + above) / shared, below / shared];

        // Nobody who reads takes a hidden count for none, unless it is.
        bool IsPossible(int way) => three.Zip(move).All(pair => counts[pair.First] + (way * pair.Second) >= Math.Min(1, counts[pair.First]));
        return IsPossible(1) || IsPossible(-1);
    }

    private static int? NextToHide(IReadOnlyList<int> counts, bool[] hidden) => Enumerable.Range(0, counts.Count)
        .Where(at => !hidden[at])
        .OrderBy(at => counts[at] == 0)
        .ThenBy(at => counts[at])
        .Select(at => (int?)at)
        .FirstOrDefault();
}
