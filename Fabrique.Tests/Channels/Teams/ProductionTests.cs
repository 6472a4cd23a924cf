using System.Net;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams;

public sealed class ProductionTests
{
    [Fact]
    public async Task Without_an_app_id_the_route_is_not_there()
    {
        await using var host = await TestHost.StartAsync("Production");
        var caller = new BotCaller(host.Client);

        using var response = await caller.PostAsync(caller.Message("bonjour"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task With_an_app_id_nobody_is_heard_without_a_token()
    {
        await using var host = await TestHost.StartAsync("Production", settings: new Dictionary<string, string?> { ["MicrosoftAppId"] = "an app" });
        var caller = new BotCaller(host.Client);

        using var response = await caller.PostAsync(caller.Message("bonjour"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
