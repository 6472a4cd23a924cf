using System.Net;

namespace Fabrique.Tests.Channels.DirectLine;

public class OriginsTests
{
    [Theory]
    [InlineData("https://ministere.example.gouv.fr", true)]
    [InlineData("https://ministere.example.gouv.fr.evil.example", false)]
    [InlineData("http://ministere.example.gouv.fr", false)]
    [InlineData("null", false)]
    public async Task Only_pages_of_the_configured_origins_may_call(string origin, bool allowed)
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Origins.Add("https://ministere.example.gouv.fr"));
        var chat = await host.BeginAsync();

        using var preflight = await SendAsync(host, HttpMethod.Options, $"conversations/{chat.Id}/activities", origin, "authorization,content-type,x-ms-bot-agent");
        using var generate = await SendAsync(host, HttpMethod.Post, "tokens/generate", origin, null);

        Assert.Equal(allowed ? origin : null, AllowedOrigin(preflight));
        Assert.Equal(allowed ? origin : null, AllowedOrigin(generate));
    }

    [Fact]
    public async Task Another_origin_never_sends_the_pages_ticket()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Origins.Add("https://ministere.example.gouv.fr"));

        using var preflight = await SendAsync(host, HttpMethod.Options, "tokens/generate", "https://ministere.example.gouv.fr", "x-fabrique-ticket");

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.DoesNotContain("ticket", string.Join(',', preflight.Headers.SelectMany(header => header.Value)), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpResponseMessage> SendAsync(DirectLineHost host, HttpMethod method, string path, string origin, string? headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        if (headers is not null)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", headers);
        }

        return await host.Client.SendAsync(request);
    }

    private static string? AllowedOrigin(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
}
