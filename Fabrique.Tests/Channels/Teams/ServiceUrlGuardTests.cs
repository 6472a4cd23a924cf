using Fabrique.Bot.Channels.Teams;
using Microsoft.Extensions.Hosting.Internal;

namespace Fabrique.Tests.Channels.Teams;

public sealed class ServiceUrlGuardTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true, true)]
    [InlineData("https://directline.botframework.com/", true, true)]
    [InlineData("http://127.0.0.1:5000/", true, false)]
    [InlineData("http://localhost:5000/", true, false)]
    [InlineData("http://[::1]:5000/", true, false)]
    [InlineData("http://directline.botframework.com/", false, false)]
    [InlineData("https://botframework.com.example.org/", false, false)]
    [InlineData("https://evilbotframework.com/", false, false)]
    [InlineData("http://192.168.0.1/", false, false)]
    [InlineData("http://169.254.169.254/", false, false)]
    [InlineData("https://user@example.org/?.botframework.com", false, false)]
    [InlineData("relative/path", false, false)]
    [InlineData("", false, false)]
    [InlineData(null, false, false)]
    public void Replies_go_to_the_bot_framework_and_to_this_machine_in_development(string? url, bool inDevelopment, bool inProduction)
    {
        Assert.Equal(inDevelopment, Guard("Development").Allows(url));
        Assert.Equal(inProduction, Guard("Production").Allows(url));
    }

    private static ServiceUrlGuard Guard(string environment) => new(new HostingEnvironment { EnvironmentName = environment });
}
