namespace Fabrique.Tests.Questionnaires.Authoring;

/// <summary>What is certain to go wrong is told; what may hold is not.</summary>
public class CertaintyTests
{
    private const string Reached = "the condition is true for no answer; “q” will never be asked. Check the values, and each “and” and “or”.";
    private const string Satisfied = "no answer to “q” satisfies the constraint. Check the values, and each “and” and “or”.";

    [Theory]
    [InlineData("${mode} = 'bus' and ${mode} = 'velo'", Reached)]
    [InlineData("${age} > 10 and ${age} < 5", Reached)]
    [InlineData("${note} > 10", Reached)]
    [InlineData("${note} = 2.5", Reached)]
    [InlineData("${age} > 3 and ${age} < 4", Reached)]
    [InlineData("${age} = 'dix'", Reached)]
    [InlineData("false()", "")]
    [InlineData("${age} > 10 or ${age} < 5", "")]
    [InlineData("${age} >= 3 and ${age} < 4", "")]
    [InlineData("${poids} > 3 and ${poids} < 4", "")]
    [InlineData("${mode} = 'bus' or ${mode} = 'velo'", "")]
    [InlineData("not(${mode} = 'bus') and ${mode} != 'velo'", "")]
    [InlineData("${mode} = '' and ${age} = 3", "")]
    [InlineData("${age} * 0 > 1", "")]
    [InlineData("string-length(${libre}) < 0", "")]
    public void A_question_that_nobody_reaches(string relevant, string expected) =>
        Assert.Equal(expected, Warning($"| | text | q | Q ? | {relevant} | |", "relevant"));

    [Theory]
    [InlineData("integer", ". > 10 and . < 5", Satisfied)]
    [InlineData("integer", ". >= 10 and . <= 10", "")]
    [InlineData("range", ". > 10", Satisfied)]
    [InlineData("select_one mode", ". = 'train'", Satisfied)]
    [InlineData("decimal", ". > 0 and . < 0.1", "")]
    [InlineData("text", "regex(., '[0-9]+')", "")]
    public void A_constraint_that_nothing_satisfies(string type, string constraint, string expected) =>
        Assert.Equal(expected, Warning($"| | {type} | q | Q ? | | {constraint} |", "constraint"));

    [Fact]
    public void A_comparison_that_never_holds_is_told_by_itself() =>
        Assert.Equal("“${note} > 10” is true for no answer. Check the value and the sign.", Warning("| | text | q | Q ? | ${note} > 10 or ${age} = 3 | |", "relevant"));

    [Fact]
    public void A_condition_that_contradicts_its_group_is_told()
    {
        const string rows = "| | begin group | g | | ${mode} = 'bus' | |\n| | text | q | Q ? | ${mode} = 'velo' | |\n| | end group | | | | |";

        Assert.Equal(Reached, Warning(rows, "relevant"));
    }

    private static string Warning(string rows, string column)
    {
        var form = $"""
            | survey | | | | | |
            | | type | name | label | relevant | constraint |
            | | select_one mode | mode | Mode ? | | |
            | | integer | age | Âge ? | | |
            | | decimal | poids | Poids ? | | |
            | | range | note | Note ? | | |
            | | text | libre | Libre ? | | |
            {rows}
            | choices | | | |
            | | list_name | name | label |
            | | mode | bus | Bus |
            | | mode | velo | Vélo |
            | settings | |
            | | form_id |
            | | f |
            """;
        var said = Form.ProblemsOf(form, Form.English).Where(line => !line.Contains("is no choice of the list", StringComparison.Ordinal)).ToList();
        return said.Count == 0 ? "" : Assert.Single(said).Split($"column {column}: ")[1];
    }
}
