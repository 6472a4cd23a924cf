using System.Collections.Immutable;
using Fabrique.Data.Reports;

namespace Fabrique.Tests.Reports;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("3 1", "- -")] // Four people in all.
    [InlineData("12 0 9", "12 0 9")]
    [InlineData("12 3 9", "12 - -")] // One alone would be the rest of the sum.
    [InlineData("12 3 2 9", "12 - - 9")]
    [InlineData("12 1 2 9", "12 - - -")] // Two that are three together are nearly told.
    [InlineData("0 3 12", "0 - -")]
    [InlineData("0 3 0 2", "0 - 0 -")]
    [InlineData("0 4 0 4", "0 - 0 -")]
    [InlineData("5", "5")]
    public void Small_counts_are_hidden_and_cannot_be_worked_out(string counts, string shown) =>
        Assert.Equal(shown, Print(Suppression.OfParts([.. Numbers(counts)])));

    [Theory]
    [InlineData("3 12 0", 20, "- 12 0")]
    [InlineData("18 12", 20, "- 12")] // Two did not take the first.
    [InlineData("20 0", 20, "20 0")]
    [InlineData("3 1", 4, "- -")]
    public void A_choice_is_hidden_where_few_took_it_or_few_did_not(string counts, int answered, string shown) =>
        Assert.Equal(shown, Print(Suppression.OfChoices([.. Numbers(counts)], answered)));

    [Fact]
    public void Whatever_the_counts_no_hidden_one_follows_from_the_sum_and_the_others()
    {
        var chance = new Random(20261125);
        for (var round = 0; round < 20_000; round++)
        {
            var counts = Enumerable.Range(0, chance.Next(1, 7)).Select(_ => chance.Next(0, 12)).ToList();
            var shown = Suppression.OfParts(counts);
            if (counts.Sum() < Suppression.Least) continue;
            var hidden = counts.Where((_, at) => shown[at] is null).ToList();
            Assert.All(shown, count => Assert.False(count is > 0 and < Suppression.Least));
            Assert.True(hidden.Count != 1, $"Alone: {string.Join(' ', counts)}");
            Assert.True(hidden.Count == 0 || hidden.Sum() >= Suppression.Least, $"Nearly told: {string.Join(' ', counts)}");
        }
    }

    [Theory]
    [InlineData("0 2 0 3 12", false, "0 - 0 - - mean")] // Sum and mean would tell the two.
    [InlineData("12 3 9", false, "- - - mean")]
    [InlineData("1 1 9", false, "- - -")] // One and one can be nothing else.
    [InlineData("9 3", false, "- -")] // Two marks, two sums.
    [InlineData("5 0 7 20 8", false, "5 0 7 20 8 mean")]
    [InlineData("5 2 7 20 8", true, "- - - - - mean")]
    [InlineData("2 7", false, "- -")]
    public void A_mean_is_shown_where_no_hidden_count_follows_from_it(string counts, bool isScored, string shown)
    {
        var (all, showsMean) = Suppression.OfMarks([.. Numbers(counts)], isScored);

        Assert.Equal(shown, Print(all) + (showsMean ? " mean" : ""));
    }

    [Fact]
    public void Whatever_the_marks_no_hidden_count_follows_from_sum_and_mean()
    {
        var chance = new Random(20261126);
        var means = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var counts = Enumerable.Range(0, chance.Next(2, 6)).Select(_ => chance.Next(0, 7)).ToList();
            var (shown, showsMean) = Suppression.OfMarks(counts, isScored: false);
            if (!showsMean) continue;
            means++;
            List<int[]> possible = [.. Possible(counts, shown, 0, counts.Sum(), counts.Select((count, mark) => mark * count).Sum())];
            for (var at = 0; at < counts.Count; at++)
            {
                if (counts[at] is > 0 and < Suppression.Least)
                    Assert.True(possible.Select(one => one[at]).Distinct().Count() > 1, $"Told: {string.Join(' ', counts)} as {Print(shown)}");
            }
        }

        Assert.InRange(means, 500, 1_900);
    }

    /// <summary>All counts that somebody may think of who sees what is shown, and knows sum and mean.</summary>
    private static IEnumerable<int[]> Possible(List<int> counts, ImmutableArray<int?> shown, int at, int sum, int marks)
    {
        if (at == counts.Count) return sum == 0 && marks == 0 ? [[]] : [];
        var least = shown[at] ?? Math.Min(1, counts[at]);
        var most = shown[at] ?? Math.Max(sum, -1);
        return Enumerable.Range(least, Math.Max(0, most - least + 1))
            .Where(count => count <= sum && at * count <= marks)
            .SelectMany(count => Possible(counts, shown, at + 1, sum - count, marks - (at * count)).Select(rest => (int[])[count, .. rest]));
    }

    private static IEnumerable<int> Numbers(string counts) => counts.Split(' ').Select(int.Parse);

    private static string Print(ImmutableArray<int?> shown) => string.Join(' ', shown.Select(count => count is { } number ? $"{number}" : "-"));
}
