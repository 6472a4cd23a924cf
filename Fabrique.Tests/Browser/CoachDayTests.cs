using Fabrique.Bot.Pages;
using Fabrique.Tests.Browser.Looks;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>A coach's day in a browser without script: send, mend, try, publish, open a session, change, be refused, archive.</summary>
[Collection(Chromium.Collection)]
public sealed class CoachDayTests(Chromium chromium)
{
    private static readonly int[] Widths = [320, 360, 1280];

    [SkippableTheory]
    [InlineData("fr", "Rien à corriger.", "Publier la version 1", "Ouvrir la séance", "Publier la version 3")]
    [InlineData("en", "Nothing to mend.", "Publish version 1", "Open the session", "Publish version 3")]
    public async Task A_questionnaire_goes_from_mistakes_to_a_session_and_to_a_refused_change(string language, string good, string publish, string open, string publishOther)
    {
        await using var person = await chromium.OpenAsync(language, adjust: options => options.JavaScriptEnabled = false);
        var page = await person.NewPageAsync();
        var id = $"jour{language}";
        await page.GotoAsync(new Uri(chromium.Host.Address, chromium.Host.Get<CoachLinks>().Create()).ToString());
        await page.Locator("a[href$='/coach/questionnaires']").ClickAsync();

        await Sheets.SendAsync(page, Sheets.Wrong(id));
        Assert.Equal(2, await page.Locator("td.faulty").CountAsync());
        await LookAsync(page);
        await Sheets.SendAsync(page, Sheets.Good(id));
        Assert.Contains(good, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(page);
        await TryAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = publish }).ClickAsync();
        await page.Locator("#titre").FillAsync("Atelier");
        await page.GetByRole(AriaRole.Button, new() { Name = open, Exact = true }).ClickAsync();
        await LookAsync(page);
        await ChangeAsync(page, id, publishOther);
    }

    private static async Task TryAsync(IPage page)
    {
        await page.Locator("a[href*='/coach/essais/']").ClickAsync();
        await Sheets.AnswerAsync(page);
        await LookAsync(page);
        await page.Locator(".choices button").First.ClickAsync();
        Assert.Equal("7", await page.Locator("tbody tr td").Last.InnerTextAsync());
        await LookAsync(page);
        await page.Locator("main a").First.ClickAsync();
    }

    private async Task ChangeAsync(IPage page, string id, string publishOther)
    {
        var session = await page.Locator(".plain a").First.InnerTextAsync();
        await chromium.Host.AnswerAsync(session);
        await page.Locator("a[href$='/coach/questionnaires']").ClickAsync();
        await Sheets.SendAsync(page, Sheets.Changed(id));
        await page.GetByRole(AriaRole.Button, new() { Name = publishOther }).ClickAsync();
        Assert.Equal(2, await page.Locator(".problem").CountAsync());
        await LookAsync(page);
        await page.Locator("input[name=serie][value=true]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = publishOther }).ClickAsync();
        Assert.Equal(2, await page.Locator("tbody tr").CountAsync());
    }

    private static async Task LookAsync(IPage page)
    {
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            await Fits.CheckAsync(page, width);
        }
    }
}
