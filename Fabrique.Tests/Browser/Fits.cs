using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>Nobody scrolls sideways, no button’s words are cut short, and what is pressed is 44 px high.</summary>
internal static class Fits
{
    private const string Cut =
        """
        () => [...document.querySelectorAll('button, .button, button *, label, h1, h2')]
          .filter(at => at.checkVisibility() && at.clientWidth > 1 && getComputedStyle(at).overflowX !== 'visible' && at.scrollWidth > at.clientWidth + 1)
          .map(at => at.outerHTML.slice(0, 200))
        """;

    // A box to tick is as large as its label; links within a text are as high as its lines.
    private const string Small =
        """
        () => [...document.querySelectorAll('main button, main .button, main input:not([type=hidden]), main select, main textarea, main summary, nav a')]
          .filter(at => at.checkVisibility() && at.clientWidth > 1 && !at.closest('#chat'))
          .map(at => ['radio', 'checkbox'].includes(at.type) && at.labels.length > 0 ? at.labels[0] : at)
          .filter(at => at.getBoundingClientRect().height < 43.5)
          .map(at => `${Math.round(at.getBoundingClientRect().height)} px: ${at.outerHTML.slice(0, 200)}`)
        """;

    private const string Wide =
        """
        width => [...document.querySelectorAll('main *, header *, footer *')]
          .filter(at => at.checkVisibility() && at.getBoundingClientRect().right > width + 1 && !at.closest('.scroll'))
          .map(at => at.outerHTML.slice(0, 120)).slice(0, 3)
        """;

    public static async Task CheckAsync(IPage page, int width)
    {
        var found = await FindAsync(page, width);
        Assert.True(found.Count == 0, $"{page.Url} at {width} px:\n{string.Join('\n', found)}");
    }

    /// <returns>What is wrong on a screen of that width.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, int width)
    {
        var needs = await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
        var cut = await page.EvaluateAsync<string[]>(Cut);
        var small = await page.EvaluateAsync<string[]>(Small);
        return [.. needs > width ? [$"needs {needs} px for {string.Join('\n', await page.EvaluateAsync<string[]>(Wide, width))}"] : Array.Empty<string>(), .. cut.Select(at => $"cut: {at}"), .. small.Select(at => $"too small a target, {at}")];
    }
}
