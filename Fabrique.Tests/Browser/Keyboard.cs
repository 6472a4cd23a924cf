using System.Diagnostics;
using Fabrique.Bench.Browsers;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>Keys only: what cannot be reached by them is not reached.</summary>
internal sealed class Keyboard : IHand
{
    private const int FarEnough = 60;

    /// <summary>The name of what has the focus, as a screen reader begins it, and what it is.</summary>
    private const string Focused =
        """
        () => {
          const at = document.activeElement;
          return `${at.dataset?.id ?? at.className} | ${(at.getAttribute('aria-label') ?? at.textContent).trim()}`;
        }
        """;

    public async Task ActAsync(ChatTab tab, Answer answer)
    {
        switch (answer)
        {
            case Answer.Button button:
                await ReachAsync(tab.Page, "Tab", "webchat__suggested-action");
                await ReachAsync(tab.Page, "ArrowRight", $"| {button.Name}");
                await tab.Page.Keyboard.PressAsync("Enter");
                break;
            case Answer.Words words:
                await ReachAsync(tab.Page, "Tab", "webchat-sendbox-input");
                await tab.Page.Keyboard.TypeAsync(words.Text);
                await tab.Page.Keyboard.PressAsync("Enter");
                break;
            case Answer.Ticks ticks:
                await EnterCardAsync(tab.Page);
                foreach (var name in ticks.Names)
                {
                    await ReachAsync(tab.Page, "Tab", $"| {name}");
                    await tab.Page.Keyboard.PressAsync("Space");
                }

                await PressCardButtonAsync(tab.Page, ticks.Confirm);
                break;
            case Answer.CardButton button:
                await EnterCardAsync(tab.Page);
                await PressCardButtonAsync(tab.Page, button.Name);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Web Chat's way: the conversation is one stop of Tab; Enter goes into its newest message.</summary>
    private static async Task EnterCardAsync(IPage page)
    {
        await ReachAsync(page, "Shift+Tab", "webchat__basic-transcript webchat");
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task PressCardButtonAsync(IPage page, string name)
    {
        await ReachAsync(page, "Tab", $"| {name}");
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses <paramref name="key"/> until the focus is on what is wanted, as a person who looks at it does.</summary>
    private static async Task ReachAsync(IPage page, string key, string wanted)
    {
        var seen = new List<string>();
        for (var presses = 0; presses <= FarEnough; presses++)
        {
            var focused = await page.EvaluateAsync<string>(Focused);
            if (wanted.StartsWith('|') ? focused.EndsWith(wanted, StringComparison.Ordinal) : focused.StartsWith(wanted, StringComparison.Ordinal)) return;
            seen.Add(focused[..Math.Min(focused.Length, 100)]);
            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{key} never leads to \"{wanted}\", but to:\n{string.Join('\n', seen)}");
    }
}
