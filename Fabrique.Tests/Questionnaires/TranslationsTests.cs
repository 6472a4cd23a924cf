namespace Fabrique.Tests.Questionnaires;

public class TranslationsTests
{
    private const string Bilingual = """
        | survey | | | | |
        | | type | name | label::Français (fr) | LABEL :: English (en) | Guidance Hint::fr |
        | | text | a | Quoi ? | What? | Dites tout. |
        | | text | b | Où ? | | |
        | settings | | | |
        | | form_title::fr | form_title::en | form_id | version | default_language |
        | | Un essai | A trial | essai | 3 | Français (fr) |
        """;

    [Fact]
    public void Each_text_is_read_in_its_languages()
    {
        var form = Form.Of(Bilingual).Questionnaire;

        Assert.Equal("What?", form.Say(form["a"].Label, "en"));
        Assert.Equal("Quoi ?", form.Say(form["a"].Label, "fr"));
        Assert.Equal("Dites tout.", form.Say(form["a"].GuidanceHint, "en"));
        Assert.Equal("A trial", form.Say(form.Title, "en"));
        Assert.Equal("fr en", string.Join(" ", form.Languages));
        Assert.Equal(("essai", "3", "fr"), (form.Id, form.Version, form.DefaultLanguage));
    }

    [Fact]
    public void A_missing_translation_is_a_warning_and_the_default_language_stands_in()
    {
        var form = Form.Of(Bilingual).Questionnaire;

        Assert.Equal("Où ?", form.Say(form["b"].Label, "en"));
        Assert.Contains(Form.ProblemsOf(Bilingual, Form.French), text => text.StartsWith("form.md, feuille survey, ligne 3, colonne label::English (en)", StringComparison.Ordinal));
    }

    [Fact]
    public void Plain_columns_are_in_the_default_language()
    {
        var form = Form.Of("""
            | survey | | | |
            | | type | name | label |
            | | text | a | What? |
            | settings | | |
            | | form_id | default_language |
            | | trial | en |
            """).Questionnaire;

        Assert.Equal("What?", form["a"].Label.ByLanguage["en"]);
        Assert.Equal("en", string.Join(" ", form.Languages));
    }
}
