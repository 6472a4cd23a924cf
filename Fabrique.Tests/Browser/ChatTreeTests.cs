using Fabrique.Bench.Browsers;
using Fabrique.Bot.Pages;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser;

/// <summary>What Chromium gives a screen reader of the conversation, and the conversation with somebody's help.</summary>
[Collection(Chromium.Collection)]
public sealed class ChatTreeTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_conversation_has_its_names_roles_and_one_live_region()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.HearsAsync("Êtes-vous d’accord ?");
        await Expect(tab.Buttons.First).ToBeVisibleAsync(new() { Timeout = Chromium.Patience });

        await Expect(tab.Page.Locator("main")).ToMatchAriaSnapshotAsync(
            """
            - main:
              - heading /Votre avis/ [level=1]
              - button "Une question par page"
              - button "Écouter"
              - complementary:
                - group "Conversation. Les flèches vont d’un message à l’autre.":
                  - log
                  - feed:
                    - article:
                      - article /Fabrique .* Êtes-vous d’accord/
                - form:
                  - toolbar "Réponses proposées":
                    - button "Oui"
                    - button "Non"
                    - button "Je n’ai pas compris"
                    - button "J’accompagne une personne"
                  - textbox "Votre réponse"
                  - button "Envoyer"
            """,
            new() { Timeout = Chromium.Patience });
        // New messages are read out once: by the log, and by nothing else.
        await Expect(tab.Page.Locator("#chat [role=log]")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("#chat [role=log]")).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(tab.Page.Locator("#chat [role=feed][aria-live]")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_session_that_coaches_follow_is_a_table_with_its_headers()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.HearsAsync("Êtes-vous d’accord ?");
        var coach = await person.NewPageAsync();
        await coach.GotoAsync(new Uri(chromium.Host.Address, chromium.Host.Get<CoachLinks>().Create()).ToString());
        await coach.GotoAsync(new Uri(chromium.Host.Address, $"coach/sessions/{session.Code.Words}").ToString());

        await Expect(coach.Locator("main")).ToMatchAriaSnapshotAsync(
            """
            - main:
              - heading "Atelier" [level=1]
              - heading "En direct" [level=2]
              - region "Où en sont les personnes":
                - table "Où en sont les personnes":
                  - rowgroup:
                    - row:
                      - columnheader "Question"
                      - columnheader "Y répondent"
                      - columnheader "Arrêtées là"
                      - columnheader "Pas comprise"
                  - rowgroup:
                    - row:
                      - rowheader /Êtes-vous d’accord/
                      - cell "1"
              - heading "Premiers chiffres" [level=2]
              - heading "Observations" [level=2]
              - textbox "Votre observation, sans nom de personne"
            """,
            new() { Timeout = Chromium.Patience });
    }

    [SkippableFact]
    public async Task A_whole_feedback_with_a_helper_is_kept_as_any_other_and_marked()
    {
        await using var person = await chromium.OpenAsync("fr", 360, 740);
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        var hand = new Mouse();

        await hand.TalkAsync(tab, [new("Êtes-vous d’accord ?", new Answer.Button("J’accompagne une personne")), new("Qui répond : la personne.", new Answer.Button("Oui"))]);
        await hand.TalkAsync(tab, Journeys.FeedbackFr.Skip(1));
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");

        Assert.Empty(tab.Complaints);
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
        Assert.True((bool?)(await Kept.OneAsync(chromium.Host, session.Code.Words))["assisted"]);
    }
}
