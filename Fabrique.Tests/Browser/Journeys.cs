using Fabrique.Bench.Browsers;
using Fabrique.Tests.Support;
using static Fabrique.Bench.Browsers.Answer;

namespace Fabrique.Tests.Browser;

/// <summary>Whole conversations, from the first question to the thanks.</summary>
internal static class Journeys
{
    public static readonly IReadOnlyList<Exchange> FeedbackFr =
    [
        new("Êtes-vous d’accord ?", new Button("Oui")),
        new("Que vouliez-vous faire avec cet outil ?", new Words("Déclarer les mesures de ma rivière")),
        new("Avez-vous réussi à le faire ?", new Button("En partie")),
        new("Comment votre essai s’est-il passé ?", new Button("Moyennement")),
        new("l’outil était-il clair ?", new Button("4")),
        new("Qu’est-ce qui vous a bloqué ?", new Ticks("Valider", "Les mots employés", "Autre chose")),
        new("Quelle autre chose vous a bloqué ?", new Words("Le plan ne s’affichait pas")),
        new("À qui avez-vous demandé de l’aide ?", new Ticks("Valider", "Un proche")),
        new("Avez-vous pu joindre quelqu’un ?", new Button("Oui, facilement")),
        new("Cette aide vous a-t-elle été utile ?", new Button("Oui, beaucoup")),
        new("Que changeriez-vous en premier ?", new Words("Un exemple à chaque étape")),
        new("Utiliseriez-vous encore cet outil ?", new Button("Oui, avec de l’aide")),
        new("Utilisez-vous souvent internet ?", new Button("Chaque semaine")),
        new("Quel appareil utilisez-vous le plus pour internet ?", new Button("Un téléphone")),
        new("Comment faites-vous vos démarches en ligne ?", new Button("Passer")),
        new("Pouvons-nous vous rappeler ?", new Button("Non")),
        new("Voici ce que j’ai compris.", new CardButton("Envoyer mes réponses")),
    ];

    /// <summary>What the export holds after <see cref="FeedbackFr"/>, however it was answered.</summary>
    public static Task CheckFeedbackFrAsync(TestHost host, string code) =>
        CheckFeedbackAsync(host, code, "fr", "Déclarer les mesures de ma rivière", "Le plan ne s’affichait pas", "Un exemple à chaque étape");

    public static async Task CheckFeedbackAsync(TestHost host, string code, string language, string aim, string other, string change)
    {
        var response = await Kept.OneAsync(host, code);
        Assert.Equal("submitted", (string?)response["status"]);
        Assert.Equal(language, (string?)response["language"]);
        Assert.Equal(
            [
                "consentement=oui", $"but={aim}", "reussi=partie", "deroulement=moyen", "note_deroulement=5", "clarte=4", "note_clarte=7.5",
                "blocages=mots+autre", $"blocage_autre={other}", "aidants=proche", "aide_jointe=oui", "aide_utile=beaucoup",
                $"changer={change}", "reprise=aide", "internet=semaine", "appareil=telephone", "rappel=non",
            ],
            Kept.Answers(response));
    }

    public static readonly IReadOnlyList<Exchange> FeedbackEn =
    [
        new("Do you agree?", new Button("Yes")),
        new("What did you want to do with this tool?", new Words("Declare my river’s levels")),
        new("Did you manage to do it?", new Button("Partly")),
        new("How did it go?", new Button("OK")),
        new("how clear was the tool?", new Button("4")),
        new("What caused you problems?", new Ticks("Confirm", "The words used", "Something else")),
        new("What other problem did you have?", new Words("The map did not show")),
        new("Who did you ask for help?", new Ticks("Confirm", "A relative or friend")),
        new("Were you able to reach someone?", new Button("Yes, easily")),
        new("Was this help useful?", new Button("Yes, a lot")),
        new("What would you change first?", new Words("An example at each step")),
        new("Would you use this tool again?", new Button("Yes, with help")),
        new("How often do you use the internet?", new Button("Every week")),
        new("Which device do you use most to go online?", new Button("A phone")),
        new("How do you use public services online?", new Button("Skip")),
        new("Can we contact you later?", new Button("No")),
        new("Here is what I understood.", new CardButton("Send my answers")),
    ];

    public static readonly IReadOnlyList<Exchange> IdeaFr =
    [
        new("Voulez-vous répondre à l’essentiel", new Button("L’essentiel")),
        new("Quel nom frappant", new Words("Zéro dossier perdu")),
        new("Quel problème voulez-vous résoudre ?", new Words("Chaque année, 200 dossiers se perdent.")),
        new("Qui rencontre ce problème ?", new Words("Les communes rurales")),
        new("Combien de jours par semaine", new Button("2,5")),
        new("Quel est votre nom ?", new Words("Camille Dupont")),
        new("Dans quel service travaillez-vous ?", new Words("Direction de l’eau")),
        new("Quelle est votre adresse électronique ?", new Words("camille.dupont@exemple.fr")),
        new("Voici ce que j’ai compris.", new CardButton("Déposer mon idée")),
    ];

    public static readonly IReadOnlyList<Exchange> IdeaEn =
    [
        new("Do you want to answer the main questions", new Button("Main questions")),
        new("What do you want to call your idea?", new Words("No lost files")),
        new("What problem do you want to solve?", new Words("Every year, 200 files get lost.")),
        new("Who has this problem?", new Words("Small towns")),
        new("How many days a week", new Button("2.5")),
        new("What is your name?", new Words("Camille Dupont")),
        new("Which department do you work in?", new Words("Water")),
        new("What is your email address?", new Words("camille.dupont@example.org")),
        new("Here is what I understood.", new CardButton("Submit my idea")),
    ];
}
