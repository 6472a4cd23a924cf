using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Tests.Questionnaires;

public class GroupsTests
{
    private const string Nested = """
        | survey | | | | |
        | | type | name | label | relevant |
        | | integer | age | Votre âge ? | |
        | | begin group | adult | Adultes | ${age} >= 18 |
        | | text | work | Votre métier ? | |
        | | begin_group | detail | Détails | ${work} != '' |
        | | text | where | Où ? | |
        | | end_group | | | |
        | | text | after | Et après ? | |
        | | end group | adult | | |
        | | text | end | Un mot ? | |
        """;

    [Fact]
    public void A_groups_relevance_holds_for_everything_inside()
    {
        var form = Form.Of(Nested).Answer(("age", "12"));

        Assert.Equal("end", form.Asked());
        Assert.Equal("NotRelevant", form.Outcome("where"));
    }

    [Fact]
    public void Relevance_of_a_group_within_a_group_needs_both()
    {
        var form = Form.Of(Nested).Answer(("age", "40")).Skip("work");

        Assert.Equal("after", form.Asked());
    }

    [Fact]
    public void The_group_is_told_with_its_first_question_only()
    {
        var form = Form.Of(Nested).Answer(("age", "40"));

        var work = ((Step.Ask)form.Next()).Entering?.Name;
        form.Answer(("work", "juriste"));
        var where = ((Step.Ask)form.Next()).Entering?.Name;
        form.Answer(("where", "Lyon"));
        var after = ((Step.Ask)form.Next()).Entering?.Name;

        Assert.Equal("adult", work);
        Assert.Equal("detail", where);
        Assert.Null(after);
    }

    [Fact]
    public void Groups_that_begin_together_are_all_told_once_the_outermost_first_and_before_their_notes()
    {
        var form = Form.Of("""
            | survey | | |
            | | type | name | label |
            | | note | hello | Bonjour. |
            | | begin group | a | Partie A |
            | | note | about | Deux parties. |
            | | begin group | b | |
            | | begin group | c | Partie C |
            | | text | c1 | C un ? |
            | | text | c2 | C deux ? |
            | | end group | | |
            | | end group | | |
            | | end group | | |
            | | begin group | d | Partie D |
            | | note | bye | Presque fini. |
            | | end group | | |
            | | text | z | Fin ? |
            """);

        var first = Before(form);
        var second = Before(form.Answer(("c1", "x")));
        var last = Before(form.Answer(("c2", "x")));
        form.Back();

        Assert.Equal(["Bonjour.", "Partie A", "Deux parties.", "Partie C"], first);
        Assert.Empty(second);
        Assert.Equal(["Partie D", "Presque fini."], last);
        Assert.Empty(Before(form));
    }

    private static string[] Before(Form form) => [.. ((Step.Ask)form.Next()).Before.Select(text => text.In("fr"))];
}
