using System.Text;
using Fabrique.Bench.Browsers;
using Microsoft.Playwright;

namespace Fabrique.Bench.Pictures;

/// <summary>What a picture of the documentation shows.</summary>
/// <param name="Name">The file's, without its ending.</param>
/// <param name="Path">Where the browser goes first.</param>
/// <param name="ReachAsync">What is done there.</param>
internal sealed record Scene(string Name, int Width, int Height, string Path, Func<IPage, Task> ReachAsync)
{
    private const int Phone = 360;
    private const int Screen = 1000;

    /// <summary>What was said last is in sight.</summary>
    private const string IsAtEnd =
        """
        () => {
          const scrolled = document.querySelector('.webchat__basic-transcript__scrollable');
          return scrolled.scrollTop + scrolled.clientHeight > scrolled.scrollHeight - 2;
        }
        """;

    private const string Mistakes = """
        | survey | | | | | |
        | | type | name | label::Français (fr) | label::English (en) | relevant |
        | | select_one ouinon | essaye | Avez-vous essayé ? | Did you try? | |
        | | intger | minutes | Combien de minutes ? | How many minutes? | ${essaye} = 'oui' |
        | | select_one avi | avis | Votre avis ? | Your opinion? | ${esaye} = 'oui' |
        | choices | | | | |
        | | list_name | name | label::Français (fr) | label::English (en) |
        | | ouinon | oui | Oui | Yes |
        | | ouinon | non | Non | No |
        | | avis | bon | Bon | Good |
        | | avis | bon | Mauvais | Bad |
        | settings | | | | |
        | | form_title | form_id | version | default_language |
        | | Votre essai | essai | 1 | fr |
        """;

    /// <summary>The coaches' space is entered before.</summary>
    public bool IsCoachs => Path.StartsWith("/coach", StringComparison.Ordinal);

    /// <summary>A selector, where the picture is not the whole window.</summary>
    public string? Part { get; init; }

    public static IReadOnlyList<Scene> All(string code) =>
    [
        // The others come in as people, who would be counted.
        new("live", Screen, 980, $"/coach/sessions/{code}", _ => Task.CompletedTask),
        new("door", Phone, 700, $"/s/{code}", _ => Task.CompletedTask),
        new("conversation", Phone, 700, $"/chat/{code}", TalkAsync),
        new("question", Phone, 700, $"/s/{code}", AnswerAsync),
        new("mistakes", Screen, 1000, "/coach/questionnaires", SendMistakesAsync),
    ];

    public static Scene Sheet(string code) => new("sheet", Screen, 1000, $"/coach/sessions/{code}/feuille", _ => Task.CompletedTask) { Part = ".sheet" };

    private static async Task TalkAsync(IPage page)
    {
        var tab = new ChatTab(page);
        await new Mouse().TalkAsync(tab, [new("d’accord", new Answer.Button("Oui")), new("Que vouliez-vous faire", new Answer.Words("Savoir si je peux arroser"))]);
        await tab.HearsAsync("Avez-vous réussi");
        await tab.Button("En partie").WaitForAsync();
        await page.WaitForFunctionAsync(IsAtEnd);
    }

    private static async Task AnswerAsync(IPage page)
    {
        var tab = new PageTab(page);
        await page.Locator("form[action*='/simple/'] button").ClickAsync();
        await tab.TalkAsync(
        [
            new("d’accord", new Answer.Button("Oui")),
            new("Que vouliez-vous faire", new Answer.Words("Savoir si je peux arroser")),
            new("Avez-vous réussi", new Answer.Button("Oui")),
            new("s’est-il passé", new Answer.Button("Bien")),
        ]);
        await tab.HearsAsync("De 1 à 5");
        await page.Locator("label.choice").Nth(3).ClickAsync();
    }

    private static async Task SendMistakesAsync(IPage page)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "votre-essai.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(Mistakes) });
        await page.Locator("form.upload button").ClickAsync();
        await page.Locator("td.faulty").First.WaitForAsync();
    }
}
