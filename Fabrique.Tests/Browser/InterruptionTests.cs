using Fabrique.Bench.Browsers;
using Fabrique.Tests.Faults;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Support;
using static Fabrique.Bench.Browsers.Answer;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser;

/// <summary>What happens to a conversation happens to people: reloads, second tabs, hosts that die, clicks that come late.</summary>
[Collection(Chromium.Collection)]
public sealed class InterruptionTests(Chromium chromium)
{
    private static readonly Mouse Hand = new();

    [SkippableFact]
    public async Task A_reload_goes_on_at_the_same_question_with_what_was_typed()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await Hand.TalkAsync(tab, Journeys.FeedbackFr.Take(6));
        await tab.HearsAsync("Quelle autre chose vous a bloqué");
        await tab.SendBox.FillAsync("Le plan ne s’affichait pas");

        await tab.Page.ReloadAsync();

        await tab.HearsAsync("Quelle autre chose vous a bloqué");
        await Expect(tab.SendBox).ToHaveValueAsync("Le plan ne s’affichait pas");
        await Expect(tab.Said).ToHaveCountAsync(8);
        await Hand.TalkAsync(tab, Journeys.FeedbackFr.Skip(6));
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");
        Assert.Empty(tab.Complaints);
        Assert.Equal("submitted", (string?)(await Kept.OneAsync(chromium.Host, session.Code.Words))["status"]);
    }

    [SkippableFact]
    public async Task Two_tabs_are_two_feedbacks()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var first = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        var second = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);

        await Hand.TalkAsync(first, [Journeys.FeedbackFr[0], new("Que vouliez-vous faire", new Words("un"))]);
        await Hand.TalkAsync(second, [Journeys.FeedbackFr[0], new("Que vouliez-vous faire", new Words("deux"))]);
        await first.HearsAsync("Avez-vous réussi");
        await second.HearsAsync("Avez-vous réussi");

        var kept = await Kept.OfSessionAsync(chromium.Host.DataFolder, session.Code.Words);
        Assert.Equal(["but=deux", "but=un"], kept.SelectMany(Kept.Answers).Where(answer => answer.StartsWith("but", StringComparison.Ordinal)).Order());
    }

    [SkippableFact]
    public async Task A_tab_that_was_duplicated_shows_the_same_conversation_and_its_late_click_changes_nothing()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var first = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await Hand.TalkAsync(first, Journeys.FeedbackFr.Take(5));
        await first.HearsAsync("Qu’est-ce qui vous a bloqué");
        var second = new ChatTab(await first.Page.RunAndWaitForPopupAsync(() => first.Page.EvaluateAsync("() => void open(location.href)")));
        await second.HearsAsync("Qu’est-ce qui vous a bloqué");
        await second.Box("Une panne de l’outil").ClickAsync();

        await Hand.TalkAsync(first, [new("Qu’est-ce qui vous a bloqué", new Ticks("Valider", "Les mots employés"))]);
        await second.HearsAsync("À qui avez-vous demandé de l’aide");
        await second.Cards.First.GetByText("Valider").ClickAsync();

        await first.HearsAsync("Vous avez déjà répondu à cette carte. Rien n’a changé.");
        await second.HearsAsync("À qui avez-vous demandé de l’aide");
        Assert.Contains("blocages=mots", Kept.Answers(await Kept.OneAsync(chromium.Host, session.Code.Words)));
    }

    [SkippableFact]
    public async Task A_host_that_is_killed_and_started_again_goes_on_in_the_same_tab_with_every_answer_once()
    {
        await using var person = await chromium.OpenAsync();
        await using var host = await HostProcess.StartAsync();
        var code = await Operator.CreateSessionAsync(host.DataFolder, "retour");
        var tab = await ChatTab.OpenAsync(person, host.Address, code);
        await Hand.TalkAsync(tab, Journeys.FeedbackFr.Take(6));
        await tab.HearsAsync("Quelle autre chose vous a bloqué");

        await host.KillAsync();
        await Expect(tab.News).ToContainTextAsync("La connexion est coupée.", new() { Timeout = Chromium.Patience });
        await tab.SendBox.FillAsync("Le plan ne s’affichait pas");
        await host.StartAgainAsync();
        await Expect(tab.News).ToContainTextAsync("La connexion est revenue.", new() { Timeout = Chromium.Patience });

        await tab.HearsAsync("Quelle autre chose vous a bloqué");
        await Expect(tab.SendBox).ToHaveValueAsync("Le plan ne s’affichait pas");
        await Expect(tab.Said).ToHaveCountAsync(8);
        await Hand.TalkAsync(tab, Journeys.FeedbackFr.Skip(6));
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");
        Assert.Empty(tab.Complaints);
        var response = Assert.Single(await Kept.OfSessionAsync(host.DataFolder, code));
        Assert.Equal("submitted", (string?)response["status"]);
        Assert.Equal(17, Kept.Answers(response).Count());
    }

    [SkippableFact]
    public async Task A_late_click_on_an_old_card_is_told_kindly_and_changes_nothing()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await Hand.TalkAsync(tab, Journeys.FeedbackFr.Take(5));
        await Hand.TalkAsync(tab, [new("Qu’est-ce qui vous a bloqué", new Ticks("Valider", "Les mots employés"))]);
        await tab.HearsAsync("À qui avez-vous demandé de l’aide");

        // After a reload the cards of the past can be clicked again.
        await tab.Page.ReloadAsync();
        await tab.HearsAsync("À qui avez-vous demandé de l’aide");
        await tab.Cards.First.GetByText("Une panne de l’outil").ClickAsync();
        await tab.Cards.First.GetByText("Valider").ClickAsync();

        await tab.HearsAsync("Vous avez déjà répondu à cette carte. Rien n’a changé.");
        await Hand.TalkAsync(tab, [new("À qui avez-vous demandé de l’aide", new Ticks("Valider", "Un proche"))]);
        await tab.HearsAsync("Avez-vous pu joindre quelqu’un");
        var answers = Kept.Answers(await Kept.OneAsync(chromium.Host, session.Code.Words));
        Assert.Contains("blocages=mots", answers);
        Assert.Contains("aidants=proche", answers);
    }

    [SkippableFact]
    public async Task Markup_in_an_answer_is_text_in_the_conversation_and_in_the_read_back()
    {
        const string hostile = "<img src=x onerror=\"document.title='broken'\"> **gras** [lien](javascript:alert(1)) <script>1</script> &amp;";
        await using var person = await chromium.OpenAsync();
        var code = await Operator.CreateSessionAsync(chromium.Host.DataFolder, "retour-court");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, code);

        await Hand.TalkAsync(tab, [new("réussi", new Button("Oui")), new("essai", new Button("Bien")), new("en premier", new Words(hostile))]);
        await tab.HearsAsync("Voici ce que j’ai compris.");

        await Expect(tab.Mine.Last).ToHaveTextAsync(hostile);
        await Expect(tab.Cards.Last).ToContainTextAsync(hostile);
        Assert.Equal(0, await tab.Page.Locator("#chat :is(img, script, a, strong)").CountAsync());
        Assert.DoesNotContain("broken", await tab.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(tab.Complaints);
    }
}
