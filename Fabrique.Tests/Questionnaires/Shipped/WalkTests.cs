using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires.Shipped;

public class WalkTests
{
    [Fact]
    public void The_essential_of_an_idea_is_asked_in_seven_questions()
    {
        var walk = Walk.Through("idee", Idea(), essentialOnly: true);

        Assert.Equal(["titre", "probleme", "personnes", "temps", "nom", "service", "courriel"], walk.Asked);
        Assert.Equal(["accueil"], walk.Notes);
        Assert.Equal("3", walk["temps"]);
    }

    [Fact]
    public void The_whole_idea_form_can_be_passed_but_for_its_essential()
    {
        var walk = Walk.Through("idee", Idea());

        Assert.Equal(26, walk.Asked.Count);
        Assert.Equal("Skipped", walk["solution"]);
        Assert.Equal("NotRelevant", walk["atteindre"]);
        Assert.Equal("NotRelevant", walk["motivation"]);
    }

    [Fact]
    public void A_word_on_people_far_from_digital_brings_the_question_how_to_reach_them()
    {
        var walk = Walk.Through("idee", new(Idea()) { ["eloignes"] = "Des éleveurs sans connexion", ["partenaires"] = "La mairie" });

        Assert.Contains("atteindre", walk.Asked);
        Assert.Contains("motivation", walk.Asked);
    }

    [Theory]
    [InlineData("1,5", true)]
    [InlineData("0", true)]
    [InlineData("2", false)]
    [InlineData("5", false)]
    public void Little_time_gets_a_kind_word_and_no_refusal(string days, bool warned)
    {
        var walk = Walk.Through("idee", new(Idea()) { ["temps"] = days });

        Assert.Equal(warned, walk.Notes.Contains("temps_court"));
    }

    [Theory]
    [InlineData("temps", "6", RejectionCode.TooLarge)]
    [InlineData("temps", "1,2", RejectionCode.NotOnStep)]
    [InlineData("courriel", "alix", RejectionCode.Constraint)]
    [InlineData("courriel", "alix arobase exemple.fr", RejectionCode.Constraint)]
    [InlineData("frequence", "parfois", RejectionCode.UnknownChoice)]
    public void What_cannot_be_is_refused(string name, string said, RejectionCode code)
    {
        var form = ShippedForm.Get("idee");

        var reading = QuestionnaireRun.Accept(form, RunState.Start, form[name], said, Walk.Context);

        Assert.Equal(code, Assert.IsType<Reading.Rejected>(reading).Code);
    }

    [Fact]
    public void A_title_takes_120_characters_and_not_one_more()
    {
        var form = ShippedForm.Get("idee");

        Assert.IsType<Reading.Accepted>(QuestionnaireRun.Accept(form, RunState.Start, form["titre"], new string('a', 120), Walk.Context));
        Assert.IsType<Reading.Rejected>(QuestionnaireRun.Accept(form, RunState.Start, form["titre"], new string('a', 121), Walk.Context));
    }

    [Fact]
    public void A_refused_consent_ends_the_feedback()
    {
        var walk = Walk.Through("retour", new() { ["consentement"] = "non" });

        Assert.Equal(["consentement"], walk.Asked);
        Assert.All(walk.Outcomes.Skip(1), outcome => Assert.Null(outcome.Value));
    }

    [Fact]
    public void A_whole_feedback_asks_everything_and_scores_it()
    {
        var walk = Walk.Through("retour", new(Feedback())
        {
            ["blocages"] = "les mots employés, autre chose",
            ["aidants"] = "un proche",
            ["aide_jointe"] = "oui, facilement",
            ["rappel"] = "oui",
            ["contact"] = "01 23 45 67 89",
        });

        Assert.Equal("10", walk["note_deroulement"]);
        Assert.Equal("7.5", walk["note_clarte"]);
        Assert.Equal("mots autre", walk["blocages"]);
        Assert.Equal("proche", walk["aidants"]);
        Assert.Equal(
            [
                "consentement", "but", "reussi", "deroulement", "clarte", "blocages", "blocage_autre", "aidants", "aide_jointe",
                "aide_utile", "changer", "reprise", "internet", "appareil", "demarches", "rappel", "contact",
            ],
            walk.Asked);
    }

    [Fact]
    public void A_short_way_leaves_out_what_does_not_concern_the_person()
    {
        var walk = Walk.Through("retour", new(Feedback()) { ["aidants"] = "personne", ["internet"] = "jamais", ["rappel"] = "non" });

        Assert.DoesNotContain("blocage_autre", walk.Asked);
        Assert.DoesNotContain("aide_jointe", walk.Asked);
        Assert.DoesNotContain("aide_utile", walk.Asked);
        Assert.DoesNotContain("appareil", walk.Asked);
        Assert.DoesNotContain("contact", walk.Asked);
    }

    [Fact]
    public void Help_that_was_not_reached_is_not_judged()
    {
        var walk = Walk.Through("retour", new(Feedback()) { ["aidants"] = "un proche", ["aide_jointe"] = "non" });

        Assert.Equal("NotRelevant", walk["aide_utile"]);
    }

    [Theory]
    [InlineData("bien", "10")]
    [InlineData("moyennement", "5")]
    [InlineData("mal", "0")]
    public void Three_levels_score_ten_five_and_nothing(string said, string score)
    {
        var walk = Walk.Through("retour-court", new() { ["reussi"] = "oui", ["deroulement"] = said, ["changer"] = "La couleur" });

        Assert.Equal(score, walk["note_deroulement"]);
        Assert.IsType<AnswerValue.Number>(walk.Outcomes.Single(outcome => outcome.Question.Name == "note_deroulement").Value);
        Assert.Equal(["reussi", "deroulement", "changer"], walk.Asked);
    }

    [Theory]
    [InlineData("1", "0")]
    [InlineData("2", "2.5")]
    [InlineData("3", "5")]
    [InlineData("5", "10")]
    public void Clarity_scores_from_nothing_to_ten(string said, string score)
    {
        var walk = Walk.Through("retour", new(Feedback()) { ["clarte"] = said });

        Assert.Equal(score, walk["note_clarte"]);
    }

    [Fact]
    public void Without_a_clarity_there_is_no_score()
    {
        var feedback = Feedback();
        feedback.Remove("clarte");

        var walk = Walk.Through("retour", feedback);

        Assert.Equal("Skipped", walk["clarte"]);
        Assert.Equal("NotRelevant", walk["note_clarte"]);
    }

    [Fact]
    public void Nobody_clears_somebody()
    {
        var form = ShippedForm.Get("retour");
        var agreed = Assert.IsType<Reading.Accepted>(
            QuestionnaireRun.Accept(form, RunState.Start, form["consentement"], "oui", Walk.Context)).State;

        var reading = QuestionnaireRun.Accept(form, agreed, form["aidants"], "un proche, personne", Walk.Context);

        var kept = Assert.IsType<Answer.Given>(Assert.IsType<Reading.Accepted>(reading).Answer).Value;
        Assert.Equal("personne", AnswerText.Canonical(kept));
    }

    private static Dictionary<string, string> Idea() => new()
    {
        ["titre"] = "L’eau partagée",
        ["probleme"] = "Chaque été, 40 communes manquent d’eau.",
        ["personnes"] = "Les habitants de ces communes",
        ["temps"] = "3",
        ["nom"] = "Alix Exemple",
        ["service"] = "Service de l’eau",
        ["courriel"] = "alix@exemple.fr",
    };

    private static Dictionary<string, string> Feedback() => new()
    {
        ["consentement"] = "oui",
        ["but"] = "Trouver une aide",
        ["reussi"] = "en partie",
        ["deroulement"] = "bien",
        ["clarte"] = "4",
        ["changer"] = "Des mots plus simples",
    };
}
