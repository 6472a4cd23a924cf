using Fabrique.Tests.Support;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>One real Chromium and one Development host for all tests of this folder, which run one after the other.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Collection = "Chromium";

    /// <summary>A busy machine may be slow; nothing is waited for that does not come.</summary>
    public const float Patience = 60_000;

    // Without a screen, and with none of a browser's own talk to the outside.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _driver;
    private IBrowser? _browser;

    internal TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await TestHost.StartAsync();

    /// <summary>A person's browser, with nothing kept from others.</summary>
    /// <param name="language">What the browser asks pages for: "fr" or "en".</param>
    /// <param name="adjust">Changes what kind of browser it is.</param>
    /// <exception cref="SkipException">There is no Chromium on this machine.</exception>
    internal async Task<IBrowserContext> OpenAsync(string language = "fr", int width = 1280, int height = 900, Action<BrowserNewContextOptions>? adjust = null)
    {
        var browser = await StartAsync();
        var options = new BrowserNewContextOptions
        {
            Locale = language == "en" ? "en-GB" : "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        };
        adjust?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return context;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _driver?.Dispose();
        _starting.Dispose();
        await Host.DisposeAsync();
    }

    private async Task<IBrowser> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_browser is not null) return _browser;
            var program = RequiredTool.Chromium();
            _driver = await Playwright.CreateAsync();
            return _browser = await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Headless = true, Args = Arguments });
        }
        finally
        {
            _starting.Release();
        }
    }
}

[CollectionDefinition(Chromium.Collection)]
public sealed class ChromiumDefinition : ICollectionFixture<Chromium>;
