using Fabrique.Bench.Machines;
using Microsoft.Playwright;

namespace Fabrique.Bench.Browsers;

/// <summary>A real Chromium of this machine, without a screen.</summary>
internal sealed class Browser : IAsyncDisposable
{
    /// <summary>A busy machine may be slow; nothing is waited for that does not come.</summary>
    public const float Patience = 60_000;

    /// <summary>What the program may be called.</summary>
    public static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // With none of a browser's own talk to the outside.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;

    private Browser(IPlaywright driver, IBrowser browser)
    {
        _driver = driver;
        _browser = browser;
    }

    /// <exception cref="InvalidOperationException">There is no Chromium on this machine.</exception>
    public static Task<Browser> StartAsync() =>
        StartAsync(Names.Select(Programs.Find).FirstOrDefault(found => found is not null) ?? throw new InvalidOperationException("There is no Chromium on this machine."));

    /// <param name="program">Its path.</param>
    public static async Task<Browser> StartAsync(string program)
    {
        var driver = await Playwright.CreateAsync();
        return new Browser(driver, await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Headless = true, Args = Arguments }));
    }

    /// <summary>A person's browser, with nothing kept from others.</summary>
    /// <param name="language">What the browser asks pages for: "fr" or "en".</param>
    /// <param name="adjust">Changes what kind of browser it is.</param>
    public async Task<IBrowserContext> OpenAsync(string language = "fr", int width = 1280, int height = 900, Action<BrowserNewContextOptions>? adjust = null)
    {
        var options = new BrowserNewContextOptions
        {
            Locale = language == "en" ? "en-GB" : "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        };
        adjust?.Invoke(options);
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _driver.Dispose();
    }
}
