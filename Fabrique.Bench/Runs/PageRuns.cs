using Fabrique.Bench.Browsers;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;
using Microsoft.Playwright;

namespace Fabrique.Bench.Runs;

/// <summary>What people wait for: the first page without script, and the conversation's first question, in a real Chromium that keeps nothing.</summary>
internal static class PageRuns
{
    private const int Openings = 9;
    private const string Mark = "fabriqueReady";

    private static readonly int[] Widths = [360, 1280];

    /// <summary>Notes when the first question can be answered: it is there, with a button, and the field takes words.</summary>
    private const string Watch =
        $$"""
        (() => {
          const isThere = (selector) => document.querySelector(selector)?.checkVisibility();
          const look = () => {
            const field = document.querySelector('[data-id=webchat-sendbox-input]');
            const isReady = field?.checkVisibility() && !field.disabled && !field.readOnly
              && isThere('.webchat__bubble:not(.webchat__bubble--from-user)') && isThere('.webchat__suggested-action');
            if (isReady) window.{{Mark}} = performance.now();
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        })();
        """;

    public static async Task RunAsync(ResultTable table)
    {
        using var folder = new BenchFolder(Path.GetTempPath());
        await using var host = await ChildHost.StartAsync(HostKind.Fabrique, folder.Path);
        await using var browser = await Browser.StartAsync();
        var code = await Sessions.FirstCodeAsync(host.Address);
        await WeighAsync(table, browser, host.Address, code);
        await WaitAsync(table, browser, host.Address, code);
    }

    private static async Task WeighAsync(ResultTable table, Browser browser, Uri host, string code)
    {
        const string Header = "| first page without script, nothing kept | requests | weight | target |";
        foreach (var (title, path) in new[] { ("a session's door", $"s/{code}"), ("its questions one a page", $"simple/{code}") })
        {
            await using var person = await browser.OpenAsync(adjust: options => options.JavaScriptEnabled = false);
            var page = await person.NewPageAsync();
            var weight = await Weight.OfAsync(page);
            await page.GotoAsync(new Uri(host, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            table.Add(Header, $"| {title} | {weight.Requests} | {weight.KiB:0} KiB | {Target.Most("KiB", 60, weight.KiB)} |");
        }
    }

    private static async Task WaitAsync(ResultTable table, Browser browser, Uri host, string code)
    {
        const string Header = "| from the click to the conversation's first question, nothing kept | median | slowest of 9 | requests | weight | target |";
        await OpenAsync(browser, host, code, Widths[0]);
        foreach (var width in Widths)
        {
            var waits = new List<double>();
            Weight weight = null!;
            for (var opening = 0; opening < Openings; opening++)
            {
                (var wait, weight) = await OpenAsync(browser, host, code, width);
                waits.Add(wait);
            }

            waits.Sort();
            var median = waits[Openings / 2] / 1000;
            table.Add(Header, $"| {width} px | {median:0.00} s | {waits[^1] / 1000:0.00} s | {weight.Requests} | {weight.KiB:0} KiB | {Target.Most("s", 1.5, median)} |");
        }
    }

    /// <returns>Milliseconds, as the page counts them from the moment that it is asked for.</returns>
    private static async Task<(double Wait, Weight Weight)> OpenAsync(Browser browser, Uri host, string code, int width)
    {
        await using var person = await browser.OpenAsync(width: width, height: 740);
        await person.AddInitScriptAsync(Watch);
        var page = await person.NewPageAsync();
        var weight = await Weight.OfAsync(page);
        await page.GotoAsync(new Uri(host, $"chat/{code}").ToString());
        await page.WaitForFunctionAsync($"() => window.{Mark}");
        return (await page.EvaluateAsync<double>($"window.{Mark}"), weight);
    }
}
