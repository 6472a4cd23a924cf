using Fabrique.Tests.Support;

namespace Fabrique.Tests.Operations;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("")]
    [InlineData("chat/idee")]
    [InlineData("coach")]
    [InlineData("absent")]
    [InlineData("css/fabrique.css")]
    [InlineData("health/live")]
    [InlineData("health/absent")]
    [InlineData("v3/directline/conversations/absent/activities")]
    public async Task Every_answer_forbids_what_it_does_not_need(string path)
    {
        await using var host = await TestHost.StartAsync();

        using var answer = await host.Client.GetAsync(path);

        var headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("Server"));
    }

    [Fact]
    public async Task What_is_made_for_one_person_is_kept_nowhere_and_files_are()
    {
        await using var host = await TestHost.StartAsync();

        using var page = await host.Client.GetAsync("");
        using var file = await host.Client.GetAsync("css/fabrique.css");

        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.False(file.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task The_chat_page_runs_only_scripts_that_carry_this_answers_nonce()
    {
        await using var host = await TestHost.StartAsync();

        var first = await PolicyAsync(host);
        var second = await PolicyAsync(host);

        Assert.Contains("script-src 'self' 'nonce-", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task Behind_a_proxy_with_tls_browsers_are_told_to_stay_on_it(string scheme, bool isTold)
    {
        await using var host = await TestHost.StartAsync("Production");
        using var request = new HttpRequestMessage(HttpMethod.Get, "");
        request.Headers.Host = "fabrique.example";
        request.Headers.Add("X-Forwarded-Proto", scheme);

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(isTold, answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static async Task<string> PolicyAsync(TestHost host)
    {
        using var answer = await host.Client.GetAsync("chat/idee");
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }
}
