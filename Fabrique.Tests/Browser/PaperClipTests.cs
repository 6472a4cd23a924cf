using Fabrique.Bench.Browsers;
using Fabrique.Data.Questionnaires;
using Fabrique.Tests.Conversations;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser;

/// <summary>A file in the conversation.</summary>
[Collection(Chromium.Collection)]
public sealed class PaperClipTests(Chromium chromium)
{
    private const string Asking = """
        | survey | | | |
        | | type | name | label::fr |
        | | text | avis | Votre avis ? |
        | | image | photo | Une photo ? |
        | | text | mot | Un dernier mot ? |
        | settings | | | |
        | | form_title::fr | form_id | version | default_language |
        | | Avec photo | trombone | 1 | fr |
        """;

    [SkippableFact]
    public async Task The_paper_clip_is_there_while_a_file_is_asked_for_and_takes_one()
    {
        await using var person = await chromium.OpenAsync("fr", 360, 740);
        var form = Questionnaires.Form.Of(Asking).Questionnaire;
        await chromium.Host.Get<IQuestionnaireCatalog>().PublishAsync(form, default);
        var session = await chromium.Host.CreateSessionAsync("Atelier", formId: form.Id);
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        var clip = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Joindre un fichier", Exact = true });

        await tab.HearsAsync("Votre avis");
        await Expect(clip).ToBeHiddenAsync();
        await new Mouse().ActAsync(tab, new Answer.Words("Très utile"));
        await tab.HearsAsync("Joignez une photo avec le trombone");
        var chooser = await tab.Page.RunAndWaitForFileChooserAsync(() => clip.ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "port.png", MimeType = "image/png", Buffer = SampleFiles.Picture });
        await tab.Page.Locator(".webchat__send-button").ClickAsync();

        await tab.HearsAsync("Un dernier mot");
        await Expect(clip).ToBeHiddenAsync();
        Assert.Empty(tab.Complaints);
        var kept = Assert.Single(await Kept.OfSessionAsync(chromium.Host.DataFolder, session.Code.Words, form.Id));
        Assert.Contains(Kept.Answers(kept), answer => answer.StartsWith("photo=", StringComparison.Ordinal));
    }
}
