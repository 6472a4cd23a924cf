using Fabrique.Bench.Browsers;
using Fabrique.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser;

/// <summary>How a person wants pages to look goes with them, and costs nothing that was typed.</summary>
[Collection(Chromium.Collection)]
public sealed class ComfortTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Larger_text_and_strong_contrast_are_chosen_once_and_stay_on_the_next_pages()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var page = await person.NewPageAsync();
        await page.GotoAsync(chromium.Host.Address.ToString());

        await ChooseAsync(page, "Texte plus grand");
        await ChooseAsync(page, "Contraste fort");
        await page.GotoAsync(new Uri(chromium.Host.Address, $"chat/{session.Code.Words}").ToString());

        await Expect(page.Locator("html")).ToHaveClassAsync("large contrast");
        await Expect(page.Locator(".webchat__suggested-action").First).ToBeVisibleAsync(new() { Timeout = Chromium.Patience });
        await ChooseAsync(page, "Contraste normal");
        await Expect(page.Locator("html")).ToHaveClassAsync("large");
    }

    [SkippableFact]
    public async Task What_is_typed_and_not_sent_survives_a_change_of_looks()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.HearsAsync("Êtes-vous d’accord");
        var field = tab.Page.GetByPlaceholder("Écrivez ici");
        await field.FillAsync("Je réfléchis encore");

        await ChooseAsync(tab.Page, "Texte plus grand");

        await Expect(tab.Page.GetByPlaceholder("Écrivez ici")).ToHaveValueAsync("Je réfléchis encore", new() { Timeout = Chromium.Patience });
    }

    private static async Task ChooseAsync(Microsoft.Playwright.IPage page, string choice)
    {
        await page.Locator("details.comfort summary").ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = choice, Exact = true }).ClickAsync();
    }
}
