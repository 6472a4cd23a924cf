using Microsoft.Playwright;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>Colours in which a page is seen: the person's system wishes them, forces them, or the page's own switch was pressed.</summary>
internal sealed record Theme(string Name, ColorScheme Scheme, ForcedColors Forced, bool IsContrasted)
{
    public static readonly IReadOnlyList<Theme> All =
    [
        new("light", ColorScheme.Light, ForcedColors.None, false),
        new("dark", ColorScheme.Dark, ForcedColors.None, false),
        new("forced colours", ColorScheme.Light, ForcedColors.Active, false),
        new("forced colours, dark", ColorScheme.Dark, ForcedColors.Active, false),
        new("strong contrast", ColorScheme.Light, ForcedColors.None, true),
    ];

    /// <remarks>What the switch of the page does is to give it this class (see <see cref="ComfortTests"/>): put on here, so that the moment is not left.</remarks>
    public async Task PutOnAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme, ForcedColors = Forced });
        await page.EvaluateAsync("is => document.documentElement.classList.toggle('contrast', is)", IsContrasted);
    }
}
