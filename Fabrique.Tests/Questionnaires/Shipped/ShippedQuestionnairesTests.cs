using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Shipped;

namespace Fabrique.Tests.Questionnaires.Shipped;

public class ShippedQuestionnairesTests
{
    public static TheoryData<string> Ids => [.. ShippedQuestionnaires.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_shipped_form_compiles_without_a_warning(string id)
    {
        var result = ShippedForm.Compile(id);

        var compiled = Assert.IsType<CompileResult.Compiled>(result);
        Assert.Empty(compiled.Warnings);
        Assert.Equal(id, compiled.Questionnaire.Id);
        Assert.Equal("fr, en", string.Join(", ", compiled.Questionnaire.Languages));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_text_is_in_both_languages(string id)
    {
        var halves = ShippedForm.Texts(id).Where(text => !text.Text.ByLanguage.Keys.Order().SequenceEqual(["en", "fr"]));

        Assert.Empty(halves.Select(text => text.Where));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_question_has_plainer_words_and_a_reason(string id)
    {
        var bare = ShippedForm.Get(id).Questions
            .Where(question => question.IsAsked && (question.Label.IsEmpty || question.Plain.IsEmpty || question.Why.IsEmpty));

        Assert.Empty(bare.Select(question => question.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_required_question_says_why_it_insists(string id)
    {
        var silent = ShippedForm.Get(id).Questions
            .Where(question => (question.Required is not null && question.RequiredMessage.IsEmpty)
                || (question.Constraint is not null && question.ConstraintMessage.IsEmpty));

        Assert.Empty(silent.Select(question => question.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Names_are_short_plain_and_fit_for_a_header(string id)
    {
        Assert.All(ShippedForm.Get(id).Questions, question => Assert.Matches("^[a-z][a-z_]{1,19}$", question.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Choices_of_a_short_list_fit_on_buttons(string id)
    {
        var wide = from list in ShippedForm.Lists(ShippedForm.Get(id))
                   where list.Choices.Length <= 6
                   from choice in list.Choices
                   from label in choice.Label.ByLanguage
                   where label.Value.Length > 20
                   select $"{list.Name}/{choice.Name} ({label.Key}): {label.Value}";

        Assert.Empty(wide);
    }

    [Fact]
    public void What_tells_who_a_person_is_is_marked_personal()
    {
        var personal = ShippedQuestionnaires.Ids
            .SelectMany(id => ShippedForm.Get(id).Questions.Where(question => question.Personal).Select(question => $"{id}/{question.Name}"));

        Assert.Equal(["idee/nom", "idee/service", "idee/courriel", "retour/contact"], personal);
    }

    [Fact]
    public void Five_subjects_of_the_idea_form_are_enough_to_file()
    {
        var required = ShippedForm.Get("idee").Questions.Where(question => question.Required is not null);

        // Who you are, the fifth subject, is asked in three questions.
        Assert.Equal(["titre", "probleme", "personnes", "temps", "nom", "service", "courriel"], required.Select(question => question.Name));
    }

    [Fact]
    public void The_consent_can_only_be_given_or_refused()
    {
        var consent = ShippedForm.Get("retour").Questions.First(question => question.IsAsked);

        Assert.Equal("consentement", consent.Name);
        Assert.NotNull(consent.Required);
        Assert.False(consent.OffersDontKnow);
        Assert.Equal(["oui", "non"], Assert.IsType<QuestionType.SelectOne>(consent.Type).List.Choices.Select(choice => choice.Name));
    }

    [Theory]
    [InlineData("consentement", "fr", "deux ans au plus", RetentionRules.AnswersMonths, 24)]
    [InlineData("consentement", "en", "two years at most", RetentionRules.AnswersMonths, 24)]
    [InlineData("contact", "fr", "au bout de trois mois", RetentionRules.ContactsMonths, 3)]
    [InlineData("contact", "en", "after three months", RetentionRules.ContactsMonths, 3)]
    public void How_long_answers_are_kept_is_told_as_it_is(string name, string language, string told, int months, int toldMonths)
    {
        Assert.Contains(told, ShippedForm.Get("retour")[name].Why.In(language), StringComparison.Ordinal);
        Assert.Equal(months, toldMonths);
        Assert.True(RetentionRules.DraftsMonths <= RetentionRules.AnswersMonths);
    }
}
