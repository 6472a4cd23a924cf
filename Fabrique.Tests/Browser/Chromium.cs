using Fabrique.Tests.Support;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser;

/// <summary>One real Chromium and one Development host for all tests of this folder, which run one after the other.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Collection = "Chromium";

    public const float Patience = Bench.Browsers.Browser.Patience;

    private readonly SemaphoreSlim _starting = new(1);
    private Bench.Browsers.Browser? _browser;

    internal TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await TestHost.StartAsync();

    /// <summary>A person's browser, with nothing kept from others.</summary>
    /// <exception cref="SkipException">There is no Chromium on this machine.</exception>
    internal async Task<IBrowserContext> OpenAsync(string language = "fr", int width = 1280, int height = 900, Action<BrowserNewContextOptions>? adjust = null)
    {
        var browser = await StartAsync();
        return await browser.OpenAsync(language, width, height, adjust);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _starting.Dispose();
        await Host.DisposeAsync();
    }

    private async Task<Bench.Browsers.Browser> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _browser ??= await Bench.Browsers.Browser.StartAsync(RequiredTool.Chromium());
        }
        finally
        {
            _starting.Release();
        }
    }
}

[CollectionDefinition(Chromium.Collection)]
public sealed class ChromiumDefinition : ICollectionFixture<Chromium>;
