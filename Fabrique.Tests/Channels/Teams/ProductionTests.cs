using System.Net;
using Fabrique.Tests.Support;
using Microsoft.Extensions.Options;

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
        await using var host = await TestHost.StartAsync("Production", settings: new Dictionary<string, string?> { ["MicrosoftAppId"] = "an app", ["MicrosoftAppPassword"] = "a secret" });
        var caller = new BotCaller(host.Client);

        using var response = await caller.PostAsync(caller.Message("bonjour"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("", "", "", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "secret", "", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "secret", "tenant", "MicrosoftAppPassword")]
    [InlineData("UserAssignedMSI", "", "", "MicrosoftAppTenantId")]
    [InlineData("Nobody", "secret", "", "MicrosoftAppType")]
    public async Task The_host_does_not_start_with_half_an_identity(string type, string secret, string tenant, string named)
    {
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = "an app", ["MicrosoftAppType"] = type, ["MicrosoftAppPassword"] = secret, ["MicrosoftAppTenantId"] = tenant,
        };

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => TestHost.StartAsync("Production", settings: settings));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }
}
