using Fabrique.Bench.Browsers;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;
using static Fabrique.Bench.Browsers.Answer;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser;

/// <summary>What browsers make of the pages of a session.</summary>
[Collection(Chromium.Collection)]
public sealed class PageBehaviourTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Names_and_roles_of_a_question_are_what_a_screen_reader_says()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.TalkAsync(Journeys.FeedbackFr.Take(5));
        await tab.HearsAsync("Qu’est-ce qui vous a bloqué ?");
        await tab.Continue.ClickAsync();
        await tab.HearsAsync("Il y a une réponse à revoir.");

        // In the order in which it is read; what the group and its hint say belongs to each box.
        await Expect(tab.Main).ToMatchAriaSnapshotAsync(
            """
            - main:
              - paragraph: Atelier
              - paragraph: /Question 6/
              - alert:
                - paragraph:
                  - strong: Il y a une réponse à revoir.
                - list:
                  - listitem:
                    - link "Je n’ai pas vu de choix. Cochez au moins une case."
              - paragraph: Les difficultés
              - group /Qu’est-ce qui vous a bloqué/:
                - heading /Qu’est-ce qui vous a bloqué/ [level=1]
                - checkbox "Les mots employés"
                - checkbox "Trouver la bonne page"
                - checkbox "Un document manquant"
                - checkbox "Le compte ou le mot de passe"
                - checkbox "Une panne de l’outil"
                - checkbox "La connexion à internet"
                - checkbox "Le manque de temps"
                - checkbox "Autre chose"
                - checkbox "Rien"
              - button "Continuer"
              - button "Je ne sais pas"
              - button "Passer"
              - button "Retour"
              - button "Je n’ai pas compris"
              - button "Pause"
              - group: /Pourquoi cette question/
            """);
        var group = tab.Page.Locator("fieldset.field");
        await Expect(group).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("Plusieurs réponses sont possibles.*Je n’ai pas vu de choix."));
        // The summary has the focus, and its link leads to the first box.
        await Expect(tab.Problem).ToBeFocusedAsync();
        await tab.Problem.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Les mots employés" })).ToBeFocusedAsync();
        await Expect(tab.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Erreur"));
    }

    [SkippableFact]
    public async Task Back_in_the_browser_shows_the_question_before_and_changes_its_answer()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.TalkAsync(Journeys.FeedbackFr.Take(3));
        await tab.HearsAsync("Comment votre essai s’est-il passé ?");

        await tab.Page.GoBackAsync();
        await tab.HearsAsync("Avez-vous réussi à le faire ?");
        await Expect(tab.Page.GetByRole(AriaRole.Radio, new() { Name = "En partie" })).ToBeCheckedAsync();
        await tab.Page.GoBackAsync();
        await tab.HearsAsync("Que vouliez-vous faire avec cet outil ?");
        await tab.ActAsync(new Words("Autre chose"));

        await tab.HearsAsync("Comment votre essai s’est-il passé ?");
        Assert.Equal(["consentement=oui", "but=Autre chose", "reussi=partie"], Kept.Answers(await Kept.OneAsync(chromium.Host, session.Code.Words)));
    }

    [SkippableFact]
    public async Task Two_quick_clicks_are_one_answer()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.TalkAsync(Journeys.FeedbackFr.Take(1));
        await tab.HearsAsync("Que vouliez-vous faire");
        await tab.Field.FillAsync("Une fois");

        await tab.Continue.DblClickAsync();

        await tab.HearsAsync("Avez-vous réussi à le faire ?");
        await Expect(tab.News).ToHaveCountAsync(0);
        Assert.Equal(["consentement=oui", "but=Une fois"], Kept.Answers(await Kept.OneAsync(chromium.Host, session.Code.Words)));
    }

    [SkippableFact]
    public async Task What_is_typed_survives_a_reload_and_leaves_the_browser_with_the_question()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.TalkAsync(Journeys.FeedbackFr.Take(1));
        await tab.HearsAsync("Que vouliez-vous faire");
        await tab.Field.PressSequentiallyAsync("Pas encore envoyé");

        await tab.Page.ReloadAsync();
        await Expect(tab.Field).ToHaveValueAsync("Pas encore envoyé");
        await tab.Continue.ClickAsync();
        await tab.HearsAsync("Avez-vous réussi à le faire ?");

        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => sessionStorage.length"));
        Assert.Empty(tab.Complaints);
    }

    [SkippableFact]
    public async Task The_language_of_the_page_is_the_language_of_the_questions()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.TalkAsync(Journeys.FeedbackFr.Take(2));
        await tab.HearsAsync("Avez-vous réussi à le faire ?");

        await tab.Page.Locator(".languages a").ClickAsync();
        await tab.HearsAsync("Did you manage to do it?");
        await tab.ActAsync(new Button("Partly"));
        await tab.HearsAsync("How did it go?");

        Assert.Equal("en", (string?)(await Kept.OneAsync(chromium.Host, session.Code.Words))["language"]);
    }

    [SkippableFact]
    public async Task The_conversation_follows_the_language_of_the_page()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var chat = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await new Mouse().TalkAsync(chat, Journeys.FeedbackFr.Take(2));
        await chat.HearsAsync("Avez-vous réussi à le faire ?");

        await chat.Page.Locator(".languages a").ClickAsync();
        await chat.HearsAsync("Did you manage to do it?");
        await Expect(chat.Mine.Last).ToContainTextAsync("Déclarer les mesures de ma rivière");
        await new Mouse().TalkAsync(chat, [new("Did you manage to do it?", new Button("Partly"))]);
        await chat.HearsAsync("How did it go?");
        await chat.Page.ReloadAsync();
        await chat.HearsAsync("How did it go?");

        Assert.Empty(chat.Complaints);
    }

    [SkippableTheory]
    [InlineData(360, 640)]
    [InlineData(320, 568)]
    public async Task Large_text_leaves_the_chats_field_on_a_phones_screen(int width, int height)
    {
        await using var person = await chromium.OpenAsync("fr", width, height);
        var session = await chromium.Host.CreateSessionAsync("Atelier de présentation");
        var chat = await ChatTab.OpenAsync(person, chromium.Host.Address, $"{session.Code.Words}?vue=large");
        await chat.HearsAsync("Êtes-vous d’accord ?");

        await Fits.CheckAsync(chat.Page, width);
        var field = (await chat.Page.Locator(".webchat__send-box").BoundingBoxAsync())!;
        Assert.InRange(field.Y + field.Height, 0, height);
        await Expect(chat.Buttons.First).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
