namespace Fabrique.Tests.Questionnaires;

public class ConstraintTests
{
    private const string Ages = """
        | survey | | | | | | |
        | | type | name | label | constraint | constraint_message | required |
        | | integer | max | Âge le plus grand ? | | | |
        | | integer | age | Votre âge ? | . >= 0 and . <= ${max} | Entre 0 et ce maximum. | |
        """;

    [Fact]
    public void An_answer_that_breaks_the_constraint_is_refused_with_the_authors_words()
    {
        var form = Form.Of(Ages).Answer(("max", "50"));

        Assert.Equal("Constraint message=Entre 0 et ce maximum.", form.Reply("age", "51"));
        Assert.Equal("50", form.Reply("age", "50"));
    }

    [Fact]
    public void The_constraint_is_not_evaluated_on_an_empty_answer()
    {
        var form = Form.Of(Ages).Answer(("max", "50"));

        form.Skip("age");

        Assert.Equal("", form.Asked());
    }

    [Fact]
    public void A_question_whose_answer_no_longer_holds_is_asked_again_before_the_review()
    {
        var form = Form.Of(Ages).Answer(("max", "50"), ("age", "40"));

        form.Answer(("max", "30"));

        Assert.Equal("age", form.Asked());
        Assert.Equal("40", form.Outcome("age"));
    }

    [Fact]
    public void Dates_are_held_to_dates()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label | constraint |
            | | date | begin | Début ? | . <= today() |
            | | date | end | Fin ? | . > ${begin} and . <= ${begin} + 7 |
            """).Answer(("begin", "10/03/2026"));

        Assert.Equal("Constraint message=", form.Reply("begin", "demain"));
        Assert.Equal("Constraint message=", form.Reply("end", "10/03/2026"));
        Assert.Equal("2026-03-17", form.Reply("end", "17/03/2026"));
        Assert.Equal("Constraint message=", form.Reply("end", "18/03/2026"));
    }
}
