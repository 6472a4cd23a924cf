using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Scales;
using Fabrique.Data.Reports;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Reports;

public class SessionScalesTests
{
    private static readonly Questionnaire Marks = Form.Of("""
        | survey | | | | | |
        | | type | name | label | parameters | scale | scale_item | dont_know | personal |
        | | range | second | Facile ? | start=1 end=7 step=1 | umux-lite | 2 | yes | |
        | | range | first | Utile ? | start=1 end=7 step=1 | umux-lite | 1 | yes | |
        | | range | nps | Recommander ? | start=0 end=10 step=1 | nps | | yes | |
        | | range | prive | Content ? | start=1 end=5 step=1 | csat | | | yes |
        """).Questionnaire;

    [Fact]
    public void A_scale_is_scored_by_person_and_those_who_left_an_item_out_do_not_count()
    {
        var scales = SessionScales.Of(Marks).ToList();
        IReadOnlyDictionary<string, string?>[] persons =
        [
            .. Enumerable.Repeat(Person(("first", "7"), ("second", "7"), ("nps", "10")), 6),
            .. Enumerable.Repeat(Person(("first", "1"), ("second", "4"), ("nps", "3")), 4),
            Person(("first", "7"), ("nps", "8")),
            Person(("first", "7"), ("second", null), ("nps", null)),
        ];

        var figures = scales.Select(scale => SessionScales.Of(scale, persons)).ToList();

        // (6 x 100 + 4 x 25) / 10, and 6 of 11 promoters less 4 of 11 detractors.
        Assert.Equal([typeof(Scale.UmuxLite), typeof(Scale.Nps)], scales.Select(scale => scale.Scale.GetType()));
        Assert.Equal(["first", "second"], scales[0].Questions.Select(question => question.Name));
        Assert.Equal((70.0, 10), (figures[0].Score.Score!.Value, figures[0].Score.Count));
        Assert.Equal(200.0 / 11, figures[1].Score.Score!.Value, 9);
        Assert.Equal(11, figures[1].Score.Count);
        Assert.All(figures, figure => Assert.True(figure.IsShown));
    }

    [Fact]
    public void A_score_of_few_people_is_not_shown()
    {
        var nps = SessionScales.Of(Marks).Single(scale => scale.Scale is Scale.Nps);

        var figure = SessionScales.Of(nps, Enumerable.Repeat(Person(("nps", "9")), 9));

        Assert.Equal((9, false), (figure.Score.Count, figure.IsShown));
    }

    [Fact]
    public void A_scale_that_lacks_an_item_scores_nobody() =>
        Assert.Empty(ScaleItems.Of(Marks.Questions.Where(question => question.Name == "first")));

    private static Dictionary<string, string?> Person(params (string Question, string? Text)[] answers) =>
        answers.ToDictionary(answer => answer.Question, answer => answer.Text, StringComparer.Ordinal);
}
