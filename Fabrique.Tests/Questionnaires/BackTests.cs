using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires;

public class BackTests
{
    private const string Three = """
        | survey | | | | |
        | | type | name | label | relevant |
        | | text | a | A ? | |
        | | text | b | B ? | ${a} = 'oui' |
        | | text | c | C ? | |
        """;

    [Fact]
    public void Back_asks_the_question_before_again_and_keeps_its_answer()
    {
        var form = Form.Of(Three).Answer(("a", "oui"), ("b", "bien"));

        form.Back();

        var ask = Assert.IsType<Step.Ask>(form.Next());
        Assert.Equal("b", ask.Question.Name);
        Assert.Equal(new Answer.Given(new AnswerValue.Text("bien")), ask.Current);
        Assert.Equal(new Progress(2, 1), ask.Progress);
    }

    [Fact]
    public void Back_again_goes_further_until_the_first()
    {
        var form = Form.Of(Three).Answer(("a", "oui"), ("b", "bien"));

        var steps = new[] { form.Back(), form.Back(), form.Back() };

        Assert.Equal([true, true, false], steps);
        Assert.Equal("a", form.Asked());
    }

    [Fact]
    public void Back_passes_over_what_is_not_relevant()
    {
        var form = Form.Of(Three).Answer(("a", "non"));

        form.Back();

        Assert.Equal("a", form.Asked());
    }

    [Fact]
    public void Back_from_the_review_asks_the_last_question_again()
    {
        var form = Form.Of(Three).Answer(("a", "non"), ("c", "fin"));

        form.Back();

        Assert.Equal("c", form.Asked());
    }

    [Fact]
    public void There_is_nothing_before_the_first_question() => Assert.False(Form.Of(Three).Back());

    [Fact]
    public void The_same_answer_after_back_gives_the_same_state()
    {
        var form = Form.Of(Three).Answer(("a", "oui"), ("b", "bien"));
        var before = form.State;

        form.Back();
        form.Answer(("b", "bien"));

        Assert.Equal(before, form.State);
    }

    [Fact]
    public void A_change_in_the_review_asks_that_question_and_then_what_it_opened()
    {
        var form = Form.Of(Three).Answer(("a", "non"), ("c", "fin"));

        form.Change("a");
        var changed = form.Asked();
        form.Answer(("a", "oui"));
        var opened = form.Asked();
        form.Answer(("b", "bien"));

        Assert.Equal(("a", "b", ""), (changed, opened, form.Asked()));
    }

    [Fact]
    public void A_question_asked_out_of_turn_that_is_no_longer_relevant_is_let_go()
    {
        var form = Form.Of(Three).Answer(("a", "oui"), ("b", "bien"));

        form.Change("b");
        form.State = form.State with { Answers = form.State.Answers.SetItem("a", new Answer.Given(new AnswerValue.Text("non"))) };

        Assert.Equal("c", form.Asked());
    }
}
