using Fabrique.Bot.Pages;
using Fabrique.Data.Questionnaires;
using Fabrique.Tests.Browser.Looks;
using Fabrique.Tests.Faults;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>A coach's day in a browser without script: send, mend, try, publish, open a session, change, be refused, archive.</summary>
[Collection(Chromium.Collection)]
public sealed class CoachDayTests(Chromium chromium)
{
    private static readonly int[] Widths = [320, 360, 1280];

    [SkippableTheory]
    [InlineData("fr", "Rien à corriger.", "Publier la version 1", "Ouvrir la séance", "Valider mon choix")]
    [InlineData("en", "Nothing to correct.", "Publish version 1", "Open the session", "Confirm my choice")]
    public async Task A_questionnaire_goes_from_mistakes_to_a_session_and_to_a_refused_change(string language, string good, string publish, string open, string confirm)
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
        await ChangeAsync(page, id, confirm);
    }

    [SkippableTheory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Five_mistakes_are_mended_from_the_messages_alone_and_a_typo_is_mended_while_people_answer(string language)
    {
        await using var person = await chromium.OpenAsync(language, adjust: options => options.JavaScriptEnabled = false);
        var page = await person.NewPageAsync();
        var form = $"matin{language}";
        var draft = new Draft(form);
        await page.GotoAsync(new Uri(chromium.Host.Address, chromium.Host.Get<CoachLinks>().Create()).ToString());
        await page.GotoAsync(new Uri(chromium.Host.Address, "coach/questionnaires").ToString());

        await draft.SendAsync(page);
        for (var left = 5; left > 0; left--)
        {
            Assert.Equal(left, await page.Locator("li.mistake").CountAsync());
            await draft.MendFirstAsync(page);
            await draft.SendAsync(page);
        }

        await PublishAsync(page);
        var code = await OpenSessionAsync(page);
        using var early = await BeginAsync(code);
        for (var answer = 0; answer < 9; answer++)
            using (var other = await BeginAsync(code)) await FinishAsync(other, "Pourqoi");
        draft.MendTypo();
        await draft.SendAsync(page);
        await PublishAsync(page);
        await FinishAsync(early, "Pourqoi");
        using (var late = await BeginAsync(code)) await FinishAsync(late, "Pourquoi");
        draft.Break();
        await draft.SendAsync(page);
        await PublishAsync(page);

        // Nothing was published, the scale is named, and all eleven answers are there, in one series.
        Assert.EndsWith("refus=serie", page.Url, StringComparison.Ordinal);
        Assert.Equal("2", (await chromium.Host.Get<IQuestionnaireCatalog>().FindLatestAsync(form, default))!.Version);
        Assert.Contains("Quelle note", await page.Locator("table.changes").InnerTextAsync(), StringComparison.Ordinal);
        var kept = await Operator.ExportAsync(chromium.Host.DataFolder, form);
        Assert.Equal(11, kept.Count(response => (string?)response["status"] == "submitted" && (string?)response["answers"]!["pourquoi"]!["value"] == "Trop de pages"));
    }

    private static Task PublishAsync(IPage page) => page.Locator("form.publish button").ClickAsync();

    private static async Task<string> OpenSessionAsync(IPage page)
    {
        await page.Locator("#titre").FillAsync("Atelier du matin");
        await page.Locator("form.session button").ClickAsync();
        return await page.Locator(".plain a[href*='/chat/']").First.InnerTextAsync();
    }

    private async Task<PageVisitor> BeginAsync(string code)
    {
        var person = new PageVisitor(chromium.Host);
        await person.BeginAsync(code);
        await person.AnswerAsync("venu", "oui");
        return person;
    }

    private static async Task FinishAsync(PageVisitor person, string why)
    {
        await person.AnswerAsync("fois", "deux");
        await person.AnswerAsync("appareil", "telephone");
        await person.AnswerAsync("aide", "agent");
        await person.AnswerAsync("aide_2", "Il m’a montré");
        await person.AnswerAsync("note", "4");
        Assert.Contains($"{why} cette note", person.Text, StringComparison.Ordinal);
        await person.AnswerAsync("pourquoi", "Trop de pages");
        await person.AnswerAsync("jour", "hier");
        await person.AnswerAsync("besoins", "2, 1");
        await person.AnswerAsync("premier", "Moins de mots");
        await person.SendAsync();
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

    private async Task ChangeAsync(IPage page, string id, string confirm)
    {
        var session = await page.Locator(".plain a[href*='/chat/']").First.InnerTextAsync();
        await chromium.Host.AnswerAsync(session);
        await page.Locator("a[href$='/coach/questionnaires']").ClickAsync();
        await Sheets.SendAsync(page, Sheets.Changed(id));
        await page.GetByRole(AriaRole.Button, new() { Name = confirm }).ClickAsync();
        Assert.Equal(2, await page.Locator(".problem").CountAsync());
        await LookAsync(page);
        await page.Locator("input[name=serie][value=true]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = confirm }).ClickAsync();
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
