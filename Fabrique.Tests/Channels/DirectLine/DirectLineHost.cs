using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fabrique.Bot;
using Fabrique.Bot.Channels.DirectLine;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Fabrique.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fabrique.Tests.Channels.DirectLine;

/// <summary>The real routes, turns and SQLite store behind Kestrel, with a bot that says what it heard.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly WebApplication _app;

    private DirectLineHost(TempFolder folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri($"{app.Urls.Single()}/v3/directline/") };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public EchoBot Bot => _app.Services.GetRequiredService<EchoBot>();

    public static async Task<DirectLineHost> StartAsync(
        Action<DirectLineOptions>? options = null,
        string environment = "Development",
        TimeProvider? time = null,
        Action<IServiceCollection>? also = null)
    {
        var folder = new TempFolder();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<IChance, HostChance>();
        builder.Services.AddStorage(new StorageOptions { Folder = folder.Path });
        builder.Services.AddTurns(TimeZoneInfo.Utc);
        builder.Services.AddDirectLine();
        builder.Services.AddSingleton<EchoBot>();
        builder.Services.AddSingleton<IBot>(services => services.GetRequiredService<EchoBot>());
        builder.Services.Configure<DirectLineOptions>(settings =>
        {
            // Only the signal may bring news in time; the slow look behind it has a test of its own.
            settings.StreamPoll = TimeSpan.FromMinutes(1);
            options?.Invoke(settings);
        });
        also?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapDirectLine();
        await app.Services.OpenStorageAsync(exclusive: true, default);
        await app.StartAsync();
        return new DirectLineHost(folder, app);
    }

    public Task StopAsync() => _app.StopAsync();

    /// <summary>A token for a conversation that has not begun.</summary>
    public async Task<Chat> GenerateAsync()
    {
        using var response = await Client.PostAsync("tokens/generate", null);
        return new Chat(Client, (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!);
    }

    /// <summary>A conversation that has begun.</summary>
    public async Task<Chat> BeginAsync()
    {
        var chat = await GenerateAsync();
        using var response = await chat.SendAsync(HttpMethod.Post, "conversations");
        return new Chat(Client, (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
