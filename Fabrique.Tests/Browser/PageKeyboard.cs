using System.Diagnostics;
using Fabrique.Bench.Browsers;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>Keys only, on the pages: what cannot be reached by them is not reached.</summary>
internal static class PageKeyboard
{
    private const int FarEnough = 40;

    /// <summary>What has the focus: its kind, its group and its name.</summary>
    private const string Focused =
        """
        () => {
          const at = document.activeElement;
          const name = at.labels?.[0]?.textContent ?? at.textContent;
          return `${at.type ?? at.tagName} | ${name.trim()}`;
        }
        """;

    public static async Task TalkByKeyboardAsync(this PageTab tab, IEnumerable<Exchange> exchanges)
    {
        foreach (var (asked, answer) in exchanges)
        {
            await tab.HearsAsync(asked);
            await ActAsync(tab, answer);
        }
    }

    private static async Task ActAsync(PageTab tab, Answer answer)
    {
        var page = tab.Page;
        switch (answer)
        {
            case Answer.Button choice when await tab.Choice(choice.Name).CountAsync() > 0:
                await ReachAsync(page, "Tab", focused => focused.StartsWith("radio |", StringComparison.Ordinal));
                await page.Keyboard.PressAsync("Space");
                await ReachAsync(page, "ArrowDown", focused => focused == $"radio | {choice.Name}");
                // Enter in a field sends the form, as everywhere.
                await page.Keyboard.PressAsync("Enter");
                break;
            case Answer.Button button:
                await PressAsync(page, button.Name);
                break;
            case Answer.Words words:
                await ReachAsync(page, "Tab", focused => focused.StartsWith("text", StringComparison.Ordinal));
                await page.Keyboard.TypeAsync(words.Text);
                await PressAsync(page, await tab.Continue.InnerTextAsync());
                break;
            case Answer.Ticks ticks:
                foreach (var name in ticks.Names)
                {
                    await ReachAsync(page, "Tab", focused => focused == $"checkbox | {name}");
                    await page.Keyboard.PressAsync("Space");
                }

                await PressAsync(page, await tab.Continue.InnerTextAsync());
                break;
            case Answer.CardButton button:
                await PressAsync(page, button.Name);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await ReachAsync(page, "Tab", focused => focused == $"submit | {button}");
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ReachAsync(IPage page, string key, Func<string, bool> isThere)
    {
        var seen = new List<string>();
        for (var presses = 0; presses <= FarEnough; presses++)
        {
            var focused = await page.EvaluateAsync<string>(Focused);
            if (isThere(focused)) return;
            seen.Add(focused[..Math.Min(focused.Length, 80)]);
            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{key} never leads there, but to:\n{string.Join('\n', seen)}");
    }
}
