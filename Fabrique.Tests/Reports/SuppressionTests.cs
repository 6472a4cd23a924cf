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

    private static IEnumerable<int> Numbers(string counts) => counts.Split(' ').Select(int.Parse);

    private static string Print(ImmutableArray<int?> shown) => string.Join(' ', shown.Select(count => count is { } number ? $"{number}" : "-"));
}
