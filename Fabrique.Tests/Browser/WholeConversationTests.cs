using Fabrique.Bench.Browsers;
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

        var tab = await EnterByHomeAsync(person, session.Code.Words.Replace('-', ' '), "Continuer");
        await new Mouse().TalkAsync(tab, Journeys.FeedbackFr);
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");

        Assert.Empty(tab.Complaints);
        await Journeys.CheckFeedbackAsync(chromium.Host, session.Code.Words, "fr", "Déclarer les mesures de ma rivière", "Le plan ne s’affichait pas", "Un exemple à chaque étape");
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
        await Journeys.CheckFeedbackAsync(chromium.Host, session.Code.Words, "en", "Declare my river’s levels", "The map did not show", "An example at each step");
    }

    [SkippableFact]
    public async Task A_whole_feedback_in_French_by_keyboard_alone()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");

        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await new Keyboard().TalkAsync(tab, Journeys.FeedbackFr);
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");

        await Journeys.CheckFeedbackAsync(chromium.Host, session.Code.Words, "fr", "Déclarer les mesures de ma rivière", "Le plan ne s’affichait pas", "Un exemple à chaque étape");
    }

    [SkippableTheory]
    [InlineData("fr", "Votre idée est déposée", "à garder", "Zéro dossier perdu")]
    [InlineData("en", "Your idea is submitted", "for you to keep", "No lost files")]
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
        await tab.Page.Locator(".join").GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Ouvrir la conversation" }).ClickAsync();
        await Expect(tab.Page.Locator("#chat")).ToBeVisibleAsync();
        return tab;
    }
}
