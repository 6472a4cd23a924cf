using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires.Engine;

public class AnswerTextTests
{
    private const string All = """
        | survey | | | | |
        | | type | name | label::fr | label::en |
        | | text | t | T ? | T? |
        | | decimal | d | D ? | D? |
        | | date | w | W ? | W? |
        | | select_one l | o | O ? | O? |
        | | select_multiple l | m | M ? | M? |
        | choices | | | | |
        | | list_name | name | label::fr | label::en |
        | | l | velo | Vélo | Bicycle |
        | | l | bus | Bus | Coach |
        """;

    [Theory]
    [InlineData("t", "Un  mot", "Un  mot", "Un  mot")]
    [InlineData("d", "1234567.5", "1\u202F234\u202F567,5", "1,234,567.5")]
    [InlineData("d", "-0.25", "-0,25", "-0.25")]
    [InlineData("d", "999", "999", "999")]
    [InlineData("w", "2026-03-15", "15 mars 2026", "15 March 2026")]
    [InlineData("w", "2026-08-01", "1er août 2026", "1 August 2026")]
    [InlineData("o", "velo", "Vélo", "Bicycle")]
    [InlineData("m", "velo bus", "Vélo, Bus", "Bicycle, Coach")]
    public void An_answer_reads_in_the_manner_of_the_language_and_goes_round(string name, string canonical, string french, string english)
    {
        var form = Form.Of(All).Questionnaire;

        var value = AnswerText.Parse(form[name], canonical);

        Assert.Equal(canonical, AnswerText.Canonical(value));
        Assert.Equal(french, AnswerText.ForPeople(form, form[name], value, "fr"));
        Assert.Equal(english, AnswerText.ForPeople(form, form[name], value, "en"));
    }

    [Fact]
    public void Canonical_numbers_carry_no_trailing_zero() =>
        Assert.Equal("1.5", AnswerText.Canonical(new AnswerValue.Number(1.500m)));
}
