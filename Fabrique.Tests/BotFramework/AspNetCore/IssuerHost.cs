using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.AspNetCore;

/// <summary>An issuer of tokens behind a real Kestrel, with keys of its own: OpenID metadata and key set.</summary>
internal sealed class IssuerHost : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, RSAParameters> Made = new();

    private readonly WebApplication _app;
    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> _published = [];

    private IssuerHost(WebApplication app) => _app = app;

    public string MetadataUrl => $"{_app.Urls.Single()}/metadata";

    public bool IsDown { get; set; }

    /// <summary>How often the metadata were asked for.</summary>
    public int Asked { get; private set; }

    public static async Task<IssuerHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var host = new IssuerHost(app);
        app.MapGet("/metadata", (HttpContext http) => host.AnswerAsync(http, () =>
        {
            host.Asked++;
            return new JObject { ["issuer"] = "whoever", ["jwks_uri"] = $"{app.Urls.Single()}/keys" };
        }));
        app.MapGet("/keys", (HttpContext http) => host.AnswerAsync(http, () => new JObject { ["keys"] = new JArray(host._published.Select(Jwk)) }));
        await app.StartAsync();
        return host;
    }

    /// <summary>A new key, known to everybody from now on.</summary>
    public RsaSecurityKey Publish(string id, params string[]? endorsements)
    {
        var key = NewKey(id);
        _published.Add((key, endorsements));
        return key;
    }

    /// <param name="secret">Names the key's numbers: making them is slow, so that tests share them.</param>
    public static RsaSecurityKey NewKey(string id, string? secret = null) =>
        new(Made.GetOrAdd(secret ?? id, _ => Make())) { KeyId = id };

    /// <param name="after">When the token ends, counted from now.</param>
    public static string Sign(SecurityKey key, IDictionary<string, object?> claims, TimeSpan after, TimeSpan from, string algorithm = "RS256")
    {
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims.Where(claim => claim.Value != null).ToDictionary(claim => claim.Key, claim => claim.Value),
            NotBefore = now + from,
            Expires = now + after,
            SigningCredentials = new SigningCredentials(key, algorithm),
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static RSAParameters Make()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    private static JObject Jwk((RsaSecurityKey Key, string[]? Endorsements) published)
    {
        var jwk = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = published.Key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(published.Key.Parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(published.Key.Parameters.Exponent),
        };
        if (published.Endorsements != null)
            jwk["endorsements"] = new JArray(published.Endorsements);
        return jwk;
    }

    private Task AnswerAsync(HttpContext http, Func<JObject> answer)
    {
        if (IsDown)
        {
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(answer().ToString());
    }
}
