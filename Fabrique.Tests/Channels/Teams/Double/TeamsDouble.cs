using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fabrique.Tests.Channels.Teams.Double;

/// <summary>Teams' side of the wire, behind a real Kestrel: keeps conversations and what is posted in them, knows members, takes files; fails on demand.</summary>
/// <remarks>It keeps an activity if and only if it answers that it did.</remarks>
internal sealed class TeamsDouble : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonObject>> _conversations = new();
    private int _made;

    private TeamsDouble(WebApplication app) => _app = app;

    /// <summary>The service URL, "http://127.0.0.1:PORT/emea/".</summary>
    public string ServiceUrl => $"{_app.Urls.Single()}/emea/";

    /// <summary>What it does to the next posts, one each; then it works.</summary>
    public ConcurrentQueue<Fault> Faults { get; } = new();

    /// <summary>Released each time that a post begins to hang.</summary>
    public SemaphoreSlim Hanging { get; } = new(0);

    /// <summary>By user id.</summary>
    public ConcurrentDictionary<string, JsonObject> Members { get; } = new();

    /// <summary>Files by name.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>Method, path and authorization of everything that came, faults included.</summary>
    public ConcurrentQueue<(string Route, string Authorization)> Requests { get; } = new();

    /// <summary>How often a file was refused before one is taken; what is refused is 403.</summary>
    public int FilesRefused { get; set; }

    public static async Task<TeamsDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var teams = new TeamsDouble(app);
        app.Use(teams.NoteAsync);
        app.MapPost("/emea/v3/conversations", teams.BeginAsync);
        app.MapPost("/emea/v3/conversations/{id}/activities", teams.KeepAsync);
        app.MapPost("/emea/v3/conversations/{id}/activities/{activity}", teams.KeepAsync);
        app.MapGet("/emea/v3/conversations/{id}/members/{member}", teams.Member);
        app.MapPut("/files/{name}", teams.PutFileAsync);
        app.MapGet("/files/{name}", teams.File);
        app.MapGet("/emea/v3/attachments/{name}/views/original", teams.File);
        app.MapGet("/elsewhere/{name}", (string name) => Results.Redirect(teams.UploadUrl(name)));
        await app.StartAsync();
        return teams;
    }

    /// <summary>Where Teams says that a file is to be put, or to be fetched.</summary>
    public string UploadUrl(string name) => $"{_app.Urls.Single()}/files/{name}";

    /// <summary>All that is kept of a conversation, in the order in which it came.</summary>
    public IReadOnlyList<JsonObject> Kept(string conversation) => _conversations.TryGetValue(conversation, out var kept) ? [.. kept] : [];

    /// <summary>Waits until so many activities are kept.</summary>
    public async Task<IReadOnlyList<JsonObject>> KeptAsync(string conversation, int count)
    {
        for (var until = DateTime.UtcNow + Patience; Kept(conversation).Count < count; await Task.Delay(20))
            if (DateTime.UtcNow > until) throw new TimeoutException($"{conversation} has {Kept(conversation).Count} activities, {count} were expected.");
        return Kept(conversation);
    }

    public ValueTask DisposeAsync()
    {
        Hanging.Dispose();
        return _app.DisposeAsync();
    }

    private Task NoteAsync(HttpContext http, RequestDelegate next)
    {
        Requests.Enqueue(($"{http.Request.Method} {http.Request.Path}", http.Request.Headers.Authorization.ToString()));
        return next(http);
    }

    private async Task BeginAsync(HttpContext http)
    {
        var asked = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        var member = (string)asked["members"]![0]!["id"]!;
        Interlocked.Increment(ref _made);
        await http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"personal of {member}" });
    }

    private async Task KeepAsync(HttpContext http, string id)
    {
        var activity = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        if (Faults.TryDequeue(out var fault))
        {
            await FailAsync(http, fault);
            return;
        }

        var kept = _conversations.GetOrAdd(id, _ => new ConcurrentQueue<JsonObject>());
        kept.Enqueue(activity);
        await http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"{id}/{kept.Count}" });
    }

    private async Task FailAsync(HttpContext http, Fault fault)
    {
        switch (fault)
        {
            case Fault.TooMany:
                http.Response.StatusCode = 429;
                http.Response.Headers.RetryAfter = "1";
                break;
            case Fault.Broken:
                http.Response.StatusCode = 500;
                break;
            case Fault.Hangs:
                Hanging.Release();
                await Task.Delay(Patience, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case Fault.Reset:
                http.Abort();
                break;
            default:
                http.Response.StatusCode = fault switch { Fault.Forbidden => 403, Fault.Missing => 404, _ => 400 };
                await http.Response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = fault.ToString() } });
                break;
        }
    }

    private IResult Member(string member) => Members.TryGetValue(member, out var found) ? Results.Json(found) : Results.NotFound();

    private async Task<IResult> File(string name, HttpContext http)
    {
        if (Faults.TryDequeue(out var fault))
        {
            await FailAsync(http, fault);
            return Results.Empty;
        }

        return Files.TryGetValue(name, out var bytes) ? Results.Bytes(bytes) : Results.NotFound();
    }

    private async Task<IResult> PutFileAsync(string name, HttpContext http)
    {
        if (FilesRefused-- > 0) return Results.StatusCode(403);
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        Files[name] = bytes.ToArray();
        return Results.Json(new JsonObject { ["size"] = bytes.Length }, statusCode: 201);
    }
}
