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
}
