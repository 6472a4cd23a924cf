using System.Text;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>A coach's questionnaire on its way from mistakes to a second version.</summary>
internal static class Sheets
{
    /// <param name="id">Its form's.</param>
    public static string Good(string id) => $$"""
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

    /// <summary>Two mistakes.</summary>
    public static string Wrong(string id) =>
        Good(id).Replace("integer", "entier", StringComparison.Ordinal).Replace("${venu}", "${venue}", StringComparison.Ordinal);

    /// <summary>Answers are no longer comparable.</summary>
    public static string Changed(string id) =>
        Good(id).Replace("integer", "text", StringComparison.Ordinal).Replace("| 1 | fr", "| 3 | fr", StringComparison.Ordinal);

    /// <summary>From any page with the form that takes files.</summary>
    public static async Task SendAsync(IPage page, string sheet)
    {
        var file = new FilePayload { Name = "questionnaire-du-bassin.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(sheet) };
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await page.Locator("form.upload button").ClickAsync();
    }

    /// <summary>Answers the three questions.</summary>
    public static async Task AnswerAsync(IPage page)
    {
        await page.Locator(".choices button").First.ClickAsync();
        await page.Locator("#reponse").FillAsync("Pratique");
        await page.Locator("#reponse + button").ClickAsync();
        await page.Locator("#reponse").FillAsync("7");
        await page.Locator("#reponse + button").ClickAsync();
    }

    public static Task SendAsync(Visit visit, Func<string, string> sheet) => SendAsync(visit.Page, sheet($"vues{visit.Language}"));

    public static async Task TryAsync(Visit visit)
    {
        await AnswerAsync(visit.Page);
        await visit.Page.Locator(".choices button").First.ClickAsync();
        await visit.Page.Locator("tbody tr").First.WaitForAsync();
    }
}
