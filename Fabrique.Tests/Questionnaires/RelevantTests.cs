namespace Fabrique.Tests.Questionnaires;

public class RelevantTests
{
    private const string Transport = """
        | survey | | | | |
        | | type | name | label | relevant |
        | | select_one yn | car | Avez-vous une voiture ? | |
        | | integer | km | Combien de kilomètres ? | ${car} = 'oui' |
        | | text | why | Pourquoi ? | ${km} > 100 |
        | | text | end | Un mot ? | |
        | choices | | | |
        | | list_name | name | label |
        | | yn | oui | Oui |
        | | yn | non | Non |
        """;

    [Fact]
    public void A_question_that_is_not_relevant_is_not_asked()
    {
        var form = Form.Of(Transport);

        form.Answer(("car", "non"));

        Assert.Equal("end", form.Asked());
    }

    [Fact]
    public void What_was_typed_for_a_question_that_became_irrelevant_is_kept_and_comes_back()
    {
        var form = Form.Of(Transport).Answer(("car", "oui"), ("km", "150"), ("why", "travail"), ("end", "rien"));

        form.Answer(("car", "non"));
        var gone = form.Outcome("km");
        form.Answer(("car", "oui"));

        Assert.Equal("NotRelevant", gone);
        Assert.Equal("150", form.Outcome("km"));
        Assert.Equal("travail", form.Outcome("why"));
    }

    [Fact]
    public void An_irrelevant_question_counts_as_empty_for_those_that_depend_on_it()
    {
        var form = Form.Of(Transport).Answer(("car", "oui"), ("km", "150"), ("car", "non"));

        Assert.Equal("NotRelevant", form.Outcome("why"));
        Assert.Equal("end", form.Asked());
    }
}
