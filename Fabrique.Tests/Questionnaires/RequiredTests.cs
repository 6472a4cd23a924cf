namespace Fabrique.Tests.Questionnaires;

public class RequiredTests
{
    private const string Contact = """
        | survey | | | | | | | |
        | | type | name | label::Français (fr) | label::English (en) | required | required_message::fr | required_message::en | dont_know |
        | | select_one yn | call | Vous rappeler ? | May we call? | yes | | | yes |
        | | text | phone | Votre numéro ? | Your number? | ${call} = 'oui' | Il nous faut un numéro. | We need a number. | |
        | choices | | | | |
        | | list_name | name | label::fr | label::en |
        | | yn | oui | Oui | Yes |
        | | yn | non | Non | No |
        """;

    [Fact]
    public void A_required_question_cannot_be_skipped()
    {
        var form = Form.Of(Contact).Answer(("call", "oui"));

        var refused = Assert.Throws<Xunit.Sdk.XunitException>(() => form.Skip("phone"));
        form.Context = Form.In("en");
        var english = Assert.Throws<Xunit.Sdk.XunitException>(() => form.Skip("phone"));

        Assert.Equal("Not accepted: Required message=Il nous faut un numéro.", refused.Message);
        Assert.Equal("Not accepted: Required message=We need a number.", english.Message);
    }

    [Fact]
    public void A_question_may_be_required_depending_on_another()
    {
        var form = Form.Of(Contact).Answer(("call", "non"));

        form.Skip("phone");

        Assert.Equal("", form.Asked());
        Assert.Equal("Skipped", form.Outcome("phone"));
    }

    [Fact]
    public void A_skipped_question_that_became_required_is_asked_again()
    {
        var form = Form.Of(Contact).Answer(("call", "non")).Skip("phone");

        form.Answer(("call", "oui"));

        Assert.Equal("phone", form.Asked());
    }

    [Fact]
    public void I_do_not_know_is_an_answer_where_it_is_offered_and_refused_elsewhere()
    {
        var form = Form.Of(Contact);

        var refused = Assert.Throws<Xunit.Sdk.XunitException>(() => form.DontKnow("phone"));
        form.DontKnow("call");

        Assert.Equal("Not accepted: DontKnowNotOffered", refused.Message);
        Assert.Equal("DontKnow", form.Outcome("call"));
        Assert.Equal("phone", form.Asked());
    }
}
