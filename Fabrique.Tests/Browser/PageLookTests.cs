using Fabrique.Bot.Pages;
using Fabrique.Data.OpenLab;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>Every page, for every eye: what axe finds, and what fits a narrow screen.</summary>
[Collection(Chromium.Collection)]
public sealed class PageLookTests(Chromium chromium)
{
    private static readonly int[] Widths = [320, 360, 1280];

    /// <summary>Paths; {code} is an open session's, {late} a closed one's. The coaches' space is entered before.</summary>
    public static readonly TheoryData<string> Pages = new(
        "", "?code=zut", "donnees", "coach", "coach/acces", "coach/acces?lien=1", "nulle-part", "erreur/500",
        "coach/sessions/{code}", "accessibilite", "mes-reponses", "produits/{product}", "chat/zut-zut-zut-zut", "chat/{late}", "chat/{code}", "chat/idee", "s/{code}", "s/{late}", "simple/{code}");

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_narrow_and_wide_screens_and_axe_finds_nothing(string path)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            await using var person = await chromium.OpenAsync(language);
            var page = await OpenAsync(person, path);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                await Fits.CheckAsync(page, width);
            }

            await Axe.FindsNothingAsync(page);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_the_dark_in_strong_contrast_and_in_forced_colours(string path)
    {
        await using var person = await chromium.OpenAsync("fr");
        var page = await OpenAsync(person, path);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await SettleAsync(page);
        await Axe.FindsNothingAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active });
        await SettleAsync(page);
        await Axe.FindsNothingAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        await SettleAsync(page);
        await page.EvaluateAsync("document.documentElement.classList.add('contrast')");
        await Axe.FindsNothingAsync(page);
    }

    private async Task<IPage> OpenAsync(IBrowserContext person, string path)
    {
        var host = chromium.Host;
        var open = await host.CreateSessionAsync("Atelier de présentation aux collectivités du bassin");
        var late = await host.CreateSessionAsync("Hier", opens: TimeSpan.FromDays(-2), closes: TimeSpan.FromDays(-1));
        var page = await person.NewPageAsync();
        if (path == "coach" || path.StartsWith("coach/sessions", StringComparison.Ordinal)) await page.GotoAsync(new Uri(host.Address, host.Get<CoachLinks>().Create()).ToString());
        var product = await host.Get<ISessionWriter>().PutProductAsync("puits", "Carte des puits", "Map of wells", default);
        var there = path.Replace("{product}", product.Key, StringComparison.Ordinal).Replace("{code}", open.Code.Words, StringComparison.Ordinal).Replace("{late}", late.Code.Words, StringComparison.Ordinal);
        await page.GotoAsync(new Uri(host.Address, there).ToString());
        await ShowsChatAsync(page);
        return page;
    }

    /// <summary>Web Chat takes the page's colours when it begins.</summary>
    private static async Task SettleAsync(IPage page)
    {
        if (await page.Locator("div#chat").CountAsync() == 0) return;
        await page.ReloadAsync();
        await ShowsChatAsync(page);
    }

    private static async Task ShowsChatAsync(IPage page)
    {
        if (await page.Locator("div#chat").CountAsync() > 0) await page.Locator(".webchat__suggested-action").First.WaitForAsync();
    }
}
