using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Scales;

namespace Fabrique.Tests.Questionnaires.Scales;

/// <summary>Worked values, reckoned by hand.</summary>
public class ScoringTests
{
    [Theory]
    [InlineData("5 1 5 1 5 1 5 1 5 1", 100.0)]
    [InlineData("1 5 1 5 1 5 1 5 1 5", 0.0)]
    [InlineData("3 3 3 3 3 3 3 3 3 3", 50.0)]
    [InlineData("4 2 5 1 4 2 4 2 5 1", 85.0)]
    [InlineData("4 1 4 2 4 2 5 1 4 2", 82.5)]
    [InlineData("4 1 4 2 4 2 5 1 4 -", null)]
    [InlineData("4 1 4 2 4 2 5 1 4 6", null)]
    public void Sus_needs_all_ten(string answers, double? score) => Assert.Equal(score, Scoring.OfPerson(new Scale.Sus(), Read(answers)));

    [Fact]
    public void A_dont_know_counts_three_in_the_sus()
    {
        var score = Scoring.OfPerson(new Scale.Sus(), Read("4 1 4 2 4 2 5 1 4 -"), [false, false, false, false, false, false, false, false, false, true]);

        Assert.Equal(80.0, score);
    }

    [Theory]
    [InlineData("7 7", 100.0)]
    [InlineData("1 1", 0.0)]
    [InlineData("6 5", 75.0)]
    [InlineData("6 -", null)]
    public void Umux_lite_is_two_items_of_seven(string answers, double? score) => Assert.Equal(score, Scoring.OfPerson(new Scale.UmuxLite(), Read(answers)));

    [Fact]
    public void Nps_is_promoters_less_detractors()
    {
        var score = Scoring.OfAll(new Scale.Nps(), new double?[] { 10, 9, 9, 8, 7, 6, 0, 10, 9, 3, null });

        Assert.Equal((20.0, 10), (score.Score, score.Count));
        Assert.Equal(91.893658, score.Deviation!.Value, 5);
        Assert.Equal(-45.737, score.Low!.Value, 2);
        Assert.Equal(85.737, score.High!.Value, 2);
    }

    [Fact]
    public void The_interval_ends_where_the_scale_does()
    {
        var score = Scoring.OfAll(new Scale.Nps(), new double?[] { 9, 9, 9, 2, 2, 2, 2, 2, 2, 2 });

        Assert.Equal((-40.0, -100.0), (score.Score, score.Low));
        Assert.InRange(score.High!.Value, 29, 30);
    }

    [Fact]
    public void A_mean_comes_with_its_deviation_and_interval()
    {
        var score = Scoring.OfAll(new Scale.Csat(), new double?[] { 4, 5, 3, 4, 4 });

        Assert.Equal((4.0, 5), (score.Score, score.Count));
        Assert.Equal(0.70710678, score.Deviation!.Value, 6);
        Assert.Equal(3.1220, score.Low!.Value, 3);
        Assert.Equal(4.8780, score.High!.Value, 3);
    }

    [Fact]
    public void A_large_sample_comes_near_the_normal_interval()
    {
        var score = Scoring.OfAll(new Scale.Ces(), Enumerable.Range(0, 100).Select(i => (double?)(i % 2 == 0 ? 3 : 5)));

        Assert.Equal(4.0, score.Score);
        Assert.Equal(4 - (1.98422 * score.Deviation!.Value / 10), score.Low!.Value, 4);
    }

    [Theory]
    [InlineData("0 5 10", 5.0)]
    [InlineData("4", 4.0)]
    [InlineData("4 -", null)]
    public void A_scale_of_ones_own_is_a_mean(string answers, double? score) => Assert.Equal(score, Scoring.OfPerson(new Scale.Custom(10), Read(answers)));

    [Fact]
    public void Nobody_and_one_person_have_no_interval()
    {
        Assert.Equal(ScaleScore.None, Scoring.OfAll(new Scale.Csat(), [null]));
        Assert.Equal(new ScaleScore(4, 1, null, null, null), Scoring.OfAll(new Scale.Csat(), [4]));
    }

    private static ImmutableArray<double?> Read(string answers) =>
        [.. answers.Split(' ').Select(answer => answer == "-" ? (double?)null : double.Parse(answer, System.Globalization.CultureInfo.InvariantCulture))];
}
