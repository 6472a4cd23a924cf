using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fabrique.Tests.BotFramework.Connector;

/// <summary>Microsoft Entra behind a real Kestrel of this machine: gives tokens, and writes down who asked for what.</summary>
internal sealed class TokenHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Rewrite _rewrite;

    private TokenHost(WebApplication app)
    {
        _app = app;
        _rewrite = new Rewrite(new Uri(app.Urls.Single()));
        Client = new HttpClient(_rewrite);
    }

    /// <summary>Whatever host it is told to call, it calls this one.</summary>
    public HttpClient Client { get; }

    /// <summary>Tenant and form of each request.</summary>
    public List<(string Tenant, Dictionary<string, string> Form)> Requests { get; } = [];

    /// <summary>Seconds that a token is good for.</summary>
    public int Lifetime { get; set; } = 3600;

    public static async Task<TokenHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        TokenHost? host = null;
        app.MapGet("/common/discovery/instance", () => Results.Json(new
        {
            tenant_discovery_endpoint = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
            metadata = Array.Empty<object>(),
        }));
        app.MapPost("/{tenant}/oauth2/v2.0/token", (string tenant, HttpContext http) => host!.GiveAsync(tenant, http));
        await app.StartAsync();
        return host = new TokenHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _rewrite.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<IResult> GiveAsync(string tenant, HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        lock (Requests)
            Requests.Add((tenant, form.ToDictionary(field => field.Key, field => field.Value.ToString())));
        return Results.Json(new { token_type = "Bearer", expires_in = Lifetime, access_token = $"token {Requests.Count}" });
    }

    private sealed class Rewrite(Uri root) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(root, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
