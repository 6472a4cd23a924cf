using System.Text;
using System.Text.RegularExpressions;
using Fabrique.Bot.Pages;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>The sheet of a session: on the screen, on paper, and without being asked in.</summary>
[Collection(Chromium.Collection)]
public sealed class SheetTests(Chromium chromium)
{
    [SkippableFact]
    public async Task It_is_one_A4_page_on_paper()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier de présentation aux collectivités du bassin");
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(chromium.Host.Address, chromium.Host.Get<CoachLinks>().Create()).ToString());

        await page.GotoAsync(new Uri(chromium.Host.Address, $"coach/sessions/{session.Code.Words}/feuille").ToString());

        await page.SetViewportSizeAsync(320, 640);
        await Fits.CheckAsync(page, 320);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false }));
        Assert.Single(Regex.Matches(pdf, @"/Type\s*/Page\b"));
        // 210 by 297 millimetres, in points.
        Assert.Matches(@"/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]", pdf);
    }
}
