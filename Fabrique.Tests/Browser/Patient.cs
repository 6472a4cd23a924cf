using System.Diagnostics;
using Fabrique.Bench.Browsers;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>What people do where a page does not come, or comes in part: they load it again or go back, and answer what is asked there.</summary>
internal static class Patient
{
    private const int MostSteps = 150;

    /// <summary>The same document as before the answer, with or without a word about the connection; or another one.</summary>
    private const string Where =
        "() => !window.before ? 'another' : document.getElementById('coupure') ? 'cut' : 'same'";

    private const string Begin = "() => { document.getElementById('coupure')?.remove(); window.before = true; }";
    private const string IsWhole = "() => document.readyState === 'complete' && document.querySelector('footer nav li') !== null";

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task OpenPatientlyAsync(this IPage page, Uri address)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await TryAsync(() => page.GotoAsync(address.ToString()));
            if (await UntilAsync(page, IsWhole, Glance)) return;
        }

        Assert.Fail($"{address} never came.");
    }

    /// <summary>Answers until the page says <paramref name="end"/>, beginning at the session's door.</summary>
    /// <returns>How often the page itself said that the connection was cut.</returns>
    public static async Task<int> TalkPatientlyAsync(this PageTab tab, IReadOnlyList<Exchange> exchanges, string end)
    {
        var told = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            if (!await UntilAsync(tab.Page, IsWhole, Glance)) await LoadAgainAsync(tab.Page);
            else if ((await tab.Main.InnerTextAsync()).Contains(end, StringComparison.Ordinal)) return told;
            else if (await AnswerAsync(tab, exchanges) == "cut") told++;
        }

        Assert.Fail($"No end after {MostSteps} steps, but: {await tab.Main.InnerTextAsync()}");
        return told;
    }

    private static async Task<string> AnswerAsync(PageTab tab, IReadOnlyList<Exchange> exchanges)
    {
        await TryAsync(() => tab.Page.EvaluateAsync(Begin));
        await TryAsync(() => ActAsync(tab, exchanges));
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            var where = "same";
            await TryAsync(async () => where = await tab.Page.EvaluateAsync<string>(Where));
            if (where != "same") return where;
            await Task.Delay(Breath);
        }

        return "same";
    }

    private static async Task ActAsync(PageTab tab, IReadOnlyList<Exchange> exchanges)
    {
        var door = tab.Page.Locator("form[action*='/simple/']:not([data-draft]) button");
        if (await door.CountAsync() > 0)
        {
            await door.First.ClickAsync();
            return;
        }

        var heading = await tab.Page.Locator("h1").First.InnerTextAsync();
        var isReadBack = await tab.Page.Locator("dl.review").CountAsync() > 0;
        var asked = isReadBack ? exchanges[^1] : exchanges.Single(exchange => Plain(heading).Contains(Plain(exchange.Asked), StringComparison.Ordinal));
        await tab.ActAsync(asked.Answer);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>After a form that did not arrive the browser shows nothing of the host's: the page before has the form.</summary>
    private static Task LoadAgainAsync(IPage page) => TryAsync(async () =>
    {
        if (page.Url.StartsWith("chrome-error", StringComparison.Ordinal)) await page.GoBackAsync();
        else await page.ReloadAsync();
    });

    private static async Task<bool> UntilAsync(IPage page, string condition, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < limit)
        {
            var holds = false;
            await TryAsync(async () => holds = await page.EvaluateAsync<bool>(condition));
            if (holds) return true;
            await Task.Delay(Breath);
        }

        return false;
    }

    /// <summary>A page that goes away meanwhile, or does not come, is what this is about.</summary>
    private static async Task TryAsync(Func<Task> actAsync)
    {
        try
        {
            await actAsync();
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            // Seen at the next look.
        }
    }
}
