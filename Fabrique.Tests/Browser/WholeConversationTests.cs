using Fabrique.Tests.Faults;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser;

/// <summary>A person, a browser, the whole host.</summary>
[Collection(Chromium.Collection)]
public sealed class WholeConversationTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_whole_feedback_in_French_by_mouse()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");

        var tab = await EnterByHomeAsync(person, session.Code.Words.Replace('-', ' '), "Rejoindre la séance");
        await new Mouse().TalkAsync(tab, Journeys.FeedbackFr);
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");

        Assert.Empty(tab.Complaints);
        await CheckFeedbackAsync(session.Code.Words, "fr", "Déclarer les mesures de ma rivière", "Le plan ne s’affichait pas", "Un exemple à chaque étape");
    }

    [SkippableFact]
    public async Task A_whole_feedback_in_English_by_keyboard_alone()
    {
        await using var person = await chromium.OpenAsync("en");
        var session = await chromium.Host.CreateSessionAsync("Workshop");

        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Digits);
        await new Keyboard().TalkAsync(tab, Journeys.FeedbackEn);
        await tab.HearsAsync("Thank you, your answers are recorded.");

        Assert.Empty(tab.Complaints);
        await CheckFeedbackAsync(session.Code.Words, "en", "Declare my river’s levels", "The map did not show", "An example at each step");
    }

    [SkippableFact]
    public async Task A_whole_feedback_in_French_by_keyboard_alone()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");

        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await new Keyboard().TalkAsync(tab, Journeys.FeedbackFr);
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");

        await CheckFeedbackAsync(session.Code.Words, "fr", "Déclarer les mesures de ma rivière", "Le plan ne s’affichait pas", "Un exemple à chaque étape");
    }

    [SkippableTheory]
    [InlineData("fr", "Votre idée est déposée", "à garder", "Zéro dossier perdu")]
    [InlineData("en", "Your idea is filed", "for you to keep", "No lost files")]
    public async Task A_whole_idea_by_mouse(string language, string filed, string receipt, string name)
    {
        await using var person = await chromium.OpenAsync(language);
        var tab = new ChatTab(await person.NewPageAsync());

        await tab.Page.GotoAsync(chromium.Host.Address.ToString());
        await tab.Page.Locator("a.button[href$='/chat/idee']").ClickAsync();
        await new Mouse().TalkAsync(tab, language == "fr" ? Journeys.IdeaFr : Journeys.IdeaEn);
        await tab.HearsAsync(receipt);
        await tab.HasHeardAsync(filed);
        await SavesReceiptAsync(tab.Page, name);

        Assert.Empty(tab.Complaints);
        var ideas = await Operator.ExportAsync(chromium.Host.DataFolder, "idee");
        var idea = Assert.Single(ideas, response => Kept.Answers(response).Contains($"titre={name}"));
        Assert.Equal("filed", (string?)idea["idea"]!["status"]);
        Assert.Equal(language, (string?)idea["language"]);
    }

    private static async Task SavesReceiptAsync(IPage page, string name)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href^='data:text/html']").ClickAsync());
        Assert.EndsWith(".html", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains(name, System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(await file.PathAsync())), StringComparison.Ordinal);
    }

    private async Task<ChatTab> EnterByHomeAsync(IBrowserContext person, string code, string button)
    {
        var tab = new ChatTab(await person.NewPageAsync());
        await tab.Page.GotoAsync(chromium.Host.Address.ToString());
        await tab.Page.Locator("#code").FillAsync(code);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(tab.Page.Locator("#chat")).ToBeVisibleAsync();
        return tab;
    }

    private async Task CheckFeedbackAsync(string code, string language, string aim, string other, string change)
    {
        var response = await Kept.OneAsync(chromium.Host, code);
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
}
