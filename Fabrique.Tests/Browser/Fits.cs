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

    public static async Task CheckAsync(IPage page, int width)
    {
        var needs = await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
        Assert.True(needs <= width, $"{page.Url} needs {needs} px of {width}.");
        var cut = await page.EvaluateAsync<string[]>(Cut);
        Assert.True(cut.Length == 0, $"{page.Url} at {width} px cuts:\n{string.Join('\n', cut)}");
        var small = await page.EvaluateAsync<string[]>(Small);
        Assert.True(small.Length == 0, $"{page.Url} at {width} px has targets that are too small:\n{string.Join('\n', small)}");
    }
}
