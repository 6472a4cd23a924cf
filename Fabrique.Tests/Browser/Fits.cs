using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>Nobody scrolls sideways, and no button's words are cut short.</summary>
internal static class Fits
{
    private const string Cut =
        """
        () => [...document.querySelectorAll('button, .button, button *, label, h1, h2')]
          .filter(at => at.checkVisibility() && at.clientWidth > 1 && getComputedStyle(at).overflowX !== 'visible' && at.scrollWidth > at.clientWidth + 1)
          .map(at => at.outerHTML.slice(0, 200))
        """;

    public static async Task CheckAsync(IPage page, int width)
    {
        var needs = await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
        Assert.True(needs <= width, $"{page.Url} needs {needs} px of {width}.");
        var cut = await page.EvaluateAsync<string[]>(Cut);
        Assert.True(cut.Length == 0, $"{page.Url} at {width} px cuts:\n{string.Join('\n', cut)}");
    }
}
