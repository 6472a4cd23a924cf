using System.Net;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Operations;

public sealed class PageLimitsTests
{
    private static readonly Dictionary<string, string?> ThreePages = new() { ["Fabrique:Operations:PagesPerAddressAndMinute"] = "3" };

    [Theory]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8", "Trop de demandes")]
    [InlineData("en-GB", "Too many requests")]
    public async Task An_address_that_asks_too_often_is_told_when_to_come_back(string language, string words)
    {
        await using var host = await TestHost.StartAsync(settings: ThreePages);
        for (var page = 0; page < 3; page++) (await host.Client.GetAsync("")).EnsureSuccessStatusCode();
        using var request = new HttpRequestMessage(HttpMethod.Get, "");
        request.Headers.Add("Accept-Language", language);

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.StartsWith(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("css/fabrique.css")]
    [InlineData("health/ready")]
    [InlineData("v3/directline/session/getsessionid")]
    public async Task Files_health_and_channels_are_not_counted_as_pages(string path)
    {
        await using var host = await TestHost.StartAsync(settings: ThreePages);

        var statuses = new List<HttpStatusCode>();
        for (var call = 0; call < 6; call++) statuses.Add((await host.Client.GetAsync(path)).StatusCode);

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Behind_a_proxy_each_visitor_counts_alone()
    {
        await using var host = await TestHost.StartAsync("Production", settings: ThreePages);

        for (var visitor = 1; visitor <= 6; visitor++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "");
            request.Headers.Add("X-Forwarded-For", $"192.0.2.{visitor}");
            using var answer = await host.Client.SendAsync(request);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }
}
