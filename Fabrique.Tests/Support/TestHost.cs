using System.Collections.Immutable;
using Fabrique.Bot;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fabrique.Tests.Support;

/// <summary>The real host in this process, on a port of its own, with a data folder that is gone afterwards.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ServeOptions _options;
    private WebApplication _app = null!;

    private TestHost(
        string environment, TimeProvider? time, IReadOnlyDictionary<string, string?>? settings, Action<IServiceCollection>? adjust) => _options = new ServeOptions
        {
            DataFolder = _folder.File("data"),
            Urls = "http://127.0.0.1:0",
            Environment = environment,
            Settings = settings ?? ImmutableDictionary<string, string?>.Empty,
            Time = time ?? TimeProvider.System,
            Adjust = services =>
            {
                services.AddLogging(logging => logging.ClearProviders().AddProvider(Logs));
                adjust?.Invoke(services);
            },
        };

    /// <summary>What the host logged, instead of on the console.</summary>
    public LogLines Logs { get; } = new();

    public string DataFolder => _options.DataFolder!;

    /// <summary>"http://127.0.0.1:PORT/".</summary>
    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    /// <summary>Follows no redirects and keeps no cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <param name="environment">"Development" (with the demonstration) or "Production".</param>
    /// <param name="time">A clock of the test's own; by default the system's.</param>
    /// <param name="settings">By name, such as "Fabrique:DirectLine:Secret".</param>
    /// <param name="adjust">Last word on services, for what stands outside this machine.</param>
    public static async Task<TestHost> StartAsync(
        string environment = "Development",
        TimeProvider? time = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? adjust = null)
    {
        var host = new TestHost(environment, time, settings, adjust);
        await host.StartAsync();
        return host;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Stops the host as an operator does and starts it again on the same data, on another port.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private async Task StartAsync()
    {
        _app = FabriqueHost.Build(_options);
        await FabriqueHost.StartAsync(_app, default);
        Address = new Uri(_app.Urls.Single() + "/");
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    private async Task StopAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
