using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires;

public class CalculateTests
{
    [Fact]
    public void Calculations_are_worked_out_in_dependency_order_whatever_the_order_of_rows()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label | calculation |
            | | calculate | total | | ${double} + 1 |
            | | calculate | double | | ${n} * 2 |
            | | integer | n | Un nombre ? | |
            """).Answer(("n", "3"));

        Assert.Equal("7", form.Outcome("total"));
    }

    [Fact]
    public void A_calculation_that_is_not_relevant_counts_as_empty()
    {
        var form = Form.Of("""
            | survey | | | | | |
            | | type | name | label | calculation | relevant |
            | | integer | n | Un nombre ? | | |
            | | calculate | double | | ${n} * 2 | ${n} > 10 |
            | | calculate | told | | if(${double} = '', 'rien', ${double}) | |
            """).Answer(("n", "3"));

        Assert.Equal("NotRelevant", form.Outcome("double"));
        Assert.Equal("rien", form.Outcome("told"));
    }

    [Fact]
    public void A_calculation_is_typed_by_what_it_gives()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label | calculation |
            | | date | d | Quand ? | |
            | | calculate | week | | date(${d} + 7) |
            | | calculate | half | | 1 div 2 |
            | | calculate | code | | concat('00', '7') |
            | | calculate | late | | ${d} < today() |
            """).Answer(("d", "2026-03-01"));

        var values = QuestionnaireRun.Outcomes(form.Questionnaire, form.State, form.Context).Select(outcome => outcome.Value);

        Assert.Equal(
            [
                new AnswerValue.Date(new DateOnly(2026, 3, 1)),
                new AnswerValue.Date(new DateOnly(2026, 3, 8)),
                new AnswerValue.Number(0.5m),
                new AnswerValue.Text("007"),
                new AnswerValue.Text("true"),
            ],
            values);
    }

    [Fact]
    public void The_name_of_a_choice_is_told_in_the_persons_language()
    {
        var form = Form.Of("""
            | survey | | | | | |
            | | type | name | label::fr | label::en | calculation |
            | | select_one mode | m | Comment ? | How? | |
            | | calculate | told | | | jr:choice-name(${m}, '${m}') |
            | choices | | | | |
            | | list_name | name | label::fr | label::en |
            | | mode | bike | Vélo | Bicycle |
            """).Answer(("m", "vélo"));

        var french = form.Outcome("told");
        form.Context = Form.In("en");

        Assert.Equal("Vélo", french);
        Assert.Equal("Bicycle", form.Outcome("told"));
    }
}
