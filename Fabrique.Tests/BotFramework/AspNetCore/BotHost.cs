using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Fabrique.Tests.BotFramework.AspNetCore;

/// <summary>A bot behind a real Kestrel on a free port of this machine.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotHost(WebApplication app, CloudAdapter adapter)
    {
        _app = app;
        Adapter = adapter;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public CloudAdapter Adapter { get; }

    public HttpClient Client { get; }

    public static Task<BotHost> StartAsync(IBot bot, string appId = "") =>
        StartAsync(bot, new Dictionary<string, string?> { ["MicrosoftAppId"] = appId });

    /// <param name="authConfiguration">What tokens must say beyond the usual; null for the default.</param>
    public static async Task<BotHost> StartAsync(
        IBot bot, IEnumerable<KeyValuePair<string, string?>> settings, AuthenticationConfiguration? authConfiguration = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        var app = builder.Build();
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(app.Configuration, authConfiguration: authConfiguration));
        app.Map("/api/messages", (HttpRequest request, HttpResponse response, CancellationToken ct) =>
            adapter.ProcessAsync(request, response, bot, ct));
        await app.StartAsync();
        return new BotHost(app, adapter);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
