using System.Text;
using Fabrique.Bot.Pages;
using Fabrique.Data.Questionnaires;
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
        var form = Form($"jour{language}");
        await page.GotoAsync(new Uri(chromium.Host.Address, chromium.Host.Get<CoachLinks>().Create()).ToString());
        await page.Locator("a[href$='/coach/questionnaires']").ClickAsync();

        await SendAsync(page, form.Replace("integer", "entier", StringComparison.Ordinal).Replace("${venu}", "${venue}", StringComparison.Ordinal));
        Assert.Equal(2, await page.Locator("td.faulty").CountAsync());
        await LookAsync(page);
        await SendAsync(page, form);
        Assert.Contains(good, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(page);
        await TryAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = publish }).ClickAsync();
        await page.Locator("#titre").FillAsync("Atelier");
        await page.GetByRole(AriaRole.Button, new() { Name = open, Exact = true }).ClickAsync();
        await LookAsync(page);
        await ChangeAsync(page, form, publishOther);
    }

    [SkippableTheory]
    [InlineData("coach/questionnaires")]
    [InlineData("coach/questionnaires/retour")]
    [InlineData("coach/questionnaires/retour/versions/{hash}")]
    [InlineData("coach/essais/version/{hash}")]
    public async Task Axe_finds_nothing_in_the_pages_of_questionnaires(string path)
    {
        var hash = (await chromium.Host.Get<IQuestionnaireCatalog>().FindLatestAsync("retour", default))!.Hash.Value;
        foreach (var language in new[] { "fr", "en" })
        {
            await using var person = await chromium.OpenAsync(language);
            var page = await person.NewPageAsync();
            await page.GotoAsync(new Uri(chromium.Host.Address, chromium.Host.Get<CoachLinks>().Create()).ToString());
            await page.GotoAsync(new Uri(chromium.Host.Address, path.Replace("{hash}", hash, StringComparison.Ordinal)).ToString());
            await LookAsync(page);
            await Axe.FindsNothingAsync(page);
        }
    }

    [SkippableFact]
    public async Task Axe_finds_nothing_beside_mistakes_and_in_a_changed_draft()
    {
        await using var person = await chromium.OpenAsync();
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(chromium.Host.Address, chromium.Host.Get<CoachLinks>().Create()).ToString());
        await page.GotoAsync(new Uri(chromium.Host.Address, "coach/questionnaires").ToString());

        await SendAsync(page, Form("axe").Replace("integer", "entier", StringComparison.Ordinal));
        await Axe.FindsNothingAsync(page);
        await SendAsync(page, Form("retour"));
        await page.Locator("details summary").Last.ClickAsync();

        Assert.NotEqual(0, await page.Locator("table.changes").CountAsync());
        await LookAsync(page);
        await Axe.FindsNothingAsync(page);
    }

    private static string Form(string id) => $$"""
        | survey | | | | |
        | | type | name | label::Français (fr) | relevant |
        | | select_one ouinon | venu | Êtes-vous déjà venu ici ? | |
        | | text | avis | Votre avis sur le produit, en quelques mots ? | |
        | | integer | note | Quelle note donnez-vous ? | ${venu} = 'oui' |
        | choices | | | |
        | | list_name | name | label::Français (fr) |
        | | ouinon | oui | Oui |
        | | ouinon | non | Non |
        | settings | | | |
        | | form_title | form_id | version | default_language |
        | | Une journée | {{id}} | 1 | fr |
        """;

    private static async Task SendAsync(IPage page, string form)
    {
        var file = new FilePayload { Name = "questionnaire-du-bassin.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(form) };
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await page.Locator("form.upload button").ClickAsync();
    }

    private static async Task TryAsync(IPage page)
    {
        await page.Locator("a[href*='/coach/essais/']").ClickAsync();
        await page.Locator(".choices button").First.ClickAsync();
        await page.Locator("#reponse").FillAsync("Pratique");
        await page.Locator("#reponse + button").ClickAsync();
        await page.Locator("#reponse").FillAsync("7");
        await page.Locator("#reponse + button").ClickAsync();
        await LookAsync(page);
        await page.Locator(".choices button").First.ClickAsync();
        Assert.Equal("7", await page.Locator("tbody tr td").Last.InnerTextAsync());
        await LookAsync(page);
        await page.Locator("main a").First.ClickAsync();
    }

    private async Task ChangeAsync(IPage page, string form, string publishOther)
    {
        var session = await page.Locator(".plain a").First.InnerTextAsync();
        await chromium.Host.AnswerAsync(session);
        await page.Locator("a[href$='/coach/questionnaires']").ClickAsync();
        await SendAsync(page, form.Replace("integer", "text", StringComparison.Ordinal).Replace("| 1 | fr", "| 3 | fr", StringComparison.Ordinal));
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
