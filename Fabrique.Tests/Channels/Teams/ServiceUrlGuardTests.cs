using Fabrique.Bot.Channels.Teams;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

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

    [Fact]
    public void An_operator_names_further_hosts()
    {
        var options = new TeamsOptions { ServiceHosts = { ".teams.example.org" }, FileHosts = { ".files.example.org" } };
        var guard = Guard("Production", options);

        Assert.True(guard.Allows("https://smba.teams.example.org/emea/"));
        Assert.False(guard.Allows("https://smba.files.example.org/emea/"));
        Assert.True(guard.AllowsFile("https://a.files.example.org/x"));
        Assert.False(guard.Allows("https://user@smba.teams.example.org/"));
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/a/_api/v2.0/drive?x=1", true)]
    [InlineData("https://europe.svc.ms/download", true)]
    [InlineData("http://contoso.sharepoint.com/", false)]
    [InlineData("https://sharepoint.com.example.org/", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Files_are_put_into_sharepoint_only(string url, bool allowed) => Assert.Equal(allowed, Guard("Production").AllowsFile(url));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("2001:4860:4860::8888", true)]
    public void Only_the_internets_addresses_are_called(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.IsPublic(System.Net.IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_called_outside_development()
    {
        using var client = new HttpClient(PublicAddresses.Handler(allowsAll: false));

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://localhost:9/")));

        Assert.IsType<ServiceUrlRefusedException>(fault.InnerException);
    }

    private static ServiceUrlGuard Guard(string environment, TeamsOptions? options = null) =>
        new(new HostingEnvironment { EnvironmentName = environment }, Options.Create(options ?? new TeamsOptions()));
}
