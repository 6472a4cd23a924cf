using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Bench.Browsers;

/// <summary>A session's questions one a page, in a tab, as a person sees them.</summary>
internal sealed class PageTab
{
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = Browser.Patience };

    private readonly List<string> _complaints = [];

    public PageTab(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) => Hear(message);
    }

    public IPage Page { get; }

    /// <summary>What the page's script and its security policy complained about.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Main => Page.Locator("main");

    public ILocator Field => Page.Locator(".field :is(input[type=text], textarea)");

    public ILocator Problem => Page.Locator("#erreur");

    public ILocator News => Page.Locator("#info");

    /// <summary>By the session's short address and the button there.</summary>
    public static async Task<PageTab> OpenAsync(IBrowserContext person, Uri host, string code)
    {
        var tab = new PageTab(await person.NewPageAsync());
        await tab.Page.GotoAsync(new Uri(host, $"s/{code}").ToString());
        await tab.Page.Locator("form[action*='/simple/'] button").ClickAsync();
        return tab;
    }

    /// <summary>Waits until the page asks <paramref name="words"/>.</summary>
    public Task HearsAsync(string words) => Expect(Main).ToContainTextAsync(words, Patiently);

    public ILocator Button(string name) => Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Choice(string name) => Page.Locator("label.choice", new() { HasTextRegex = new Regex($"^\\s*{Regex.Escape(name)}\\s*$") });

    public ILocator Continue => Main.Locator("form button:not([name])").First;

    public async Task ActAsync(Answer answer)
    {
        switch (answer)
        {
            case Answer.Button choice when await Choice(choice.Name).CountAsync() > 0:
                await Choice(choice.Name).ClickAsync();
                await Continue.ClickAsync();
                break;
            case Answer.Button button:
                await Button(button.Name).ClickAsync();
                break;
            case Answer.Words words:
                await Field.FillAsync(words.Text);
                await Continue.ClickAsync();
                break;
            case Answer.Ticks ticks:
                foreach (var name in ticks.Names) await Choice(name).ClickAsync();
                await Continue.ClickAsync();
                break;
            case Answer.CardButton button:
                await Button(button.Name).ClickAsync();
                break;
            default:
                throw new UnreachableException();
        }
    }

    public async Task TalkAsync(IEnumerable<Exchange> exchanges)
    {
        foreach (var (asked, answer) in exchanges)
        {
            await HearsAsync(asked);
            await ActAsync(answer);
        }
    }

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !message.Text.Contains("net::ERR", StringComparison.Ordinal)) _complaints.Add(message.Text);
    }
}
