using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fabrique.Tests.BotFramework.Connector;

/// <summary>A channel's connector behind a real Kestrel: writes down what comes, answers what it is told to.</summary>
internal sealed class ConnectorHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ConnectorHost(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public List<(string Route, string? ContentType, string Body)> Requests { get; } = [];

    /// <summary>What proved the caller, one for each of <see cref="Requests"/>; empty where nothing did.</summary>
    public List<string> Proofs { get; } = [];

    public int Status { get; set; } = 200;

    /// <summary>Answered first, one each; then <see cref="Status"/>.</summary>
    public Queue<int> FirstStatuses { get; } = [];

    /// <summary>How long callers are told to wait, in seconds or until a date; null: they are not told.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>What happens to a call before it is taken; true where that was the end of it.</summary>
    public Func<HttpContext, Task<bool>>? Trouble { get; set; }

    public string Answer { get; set; } = """{"id":"new"}""";

    public static async Task<ConnectorHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var host = new ConnectorHost(app);
        app.Run(host.TakeAsync);
        await app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        if (Trouble is { } trouble && await trouble(context)) return;
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        lock (Requests) Proofs.Add(context.Request.Headers.Authorization.ToString());
        lock (Requests) Requests.Add(($"{context.Request.Method} {target}", context.Request.ContentType, body));
        context.Response.StatusCode = FirstStatuses.TryDequeue(out var status) ? status : Status;
        if (RetryAfter is not null) context.Response.Headers.RetryAfter = RetryAfter;
        if (context.Response.StatusCode != StatusCodes.Status204NoContent) await context.Response.WriteAsync(Answer);
    }
}
