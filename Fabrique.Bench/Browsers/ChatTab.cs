using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Bench.Browsers;

/// <summary>A chat page in a tab, as a person sees it.</summary>
internal sealed class ChatTab
{
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = Browser.Patience };

    private readonly List<string> _complaints = [];

    public ChatTab(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) => Hear(message);
    }

    public IPage Page { get; }

    /// <summary>What the page's scripts and its security policy complained about; a lost connection is no fault of theirs.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What the bot said, oldest first.</summary>
    public ILocator Said => Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)");

    /// <summary>What the person said.</summary>
    public ILocator Mine => Page.Locator(".webchat__bubble--from-user");

    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public ILocator Buttons => Page.Locator(".webchat__suggested-actions").GetByRole(AriaRole.Button);

    public ILocator SendBox => Page.Locator("[data-id=webchat-sendbox-input]");

    public ILocator News => Page.Locator("#chat-news");

    public static async Task<ChatTab> OpenAsync(IBrowserContext person, Uri host, string code)
    {
        var tab = new ChatTab(await person.NewPageAsync());
        await tab.Page.GotoAsync(new Uri(host, $"chat/{code}").ToString());
        return tab;
    }

    /// <summary>Waits until the last message of the bot, with its card, holds <paramref name="words"/>.</summary>
    public async Task HearsAsync(string words)
    {
        var last = Page.Locator(".webchat__basic-transcript__activity").Filter(new() { Has = Said }).Last;
        await Expect(last).ToContainTextAsync(words, Patiently);
    }

    /// <summary>Waits until any message of the bot holds <paramref name="words"/>.</summary>
    public async Task HasHeardAsync(string words)
    {
        var messages = Page.Locator(".webchat__basic-transcript__activity").Filter(new() { Has = Said, HasText = words });
        await Expect(messages.Last).ToBeVisibleAsync(new() { Timeout = Patiently.Timeout });
    }

    public ILocator Button(string name) => Page.Locator(".webchat__suggested-actions").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator CardButton(string name) => Cards.Last.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Box(string name) => Cards.Last.Locator("label", new() { HasTextRegex = new Regex($"^\\s*{Regex.Escape(name)}\\s*$") });

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !message.Text.Contains("net::ERR", StringComparison.Ordinal)
            && !message.Text.Contains("WebSocket connection", StringComparison.Ordinal))
            _complaints.Add(message.Text);
    }
}
