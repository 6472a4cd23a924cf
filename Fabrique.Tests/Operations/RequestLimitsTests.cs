using System.Net;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Operations;

public sealed class RequestLimitsTests
{
    [Fact]
    public async Task A_body_of_more_than_256_KiB_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        using var body = new StringContent(new string(' ', 256 * 1024 + 1), System.Text.Encoding.UTF8, "application/json");

        using var answer = await host.Client.PostAsync("v3/directline/tokens/generate", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Headers_of_more_than_16_KiB_are_refused()
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "");
        request.Headers.Add("X-Long", new string('a', 17 * 1024));

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }
}
