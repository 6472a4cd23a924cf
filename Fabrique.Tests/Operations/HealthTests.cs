using System.Net;
using Fabrique.Bot.Operations;
using Fabrique.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace Fabrique.Tests.Operations;

public sealed class HealthTests
{
    [Theory]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    public async Task A_host_that_works_says_so(string path)
    {
        await using var host = await TestHost.StartAsync("Production");

        using var answer = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_host_that_stops_takes_no_more_work()
    {
        await using var host = await TestHost.StartAsync("Production");
        var readiness = host.Get<Readiness>();

        host.Get<IHostApplicationLifetime>().StopApplication();

        Assert.False(await readiness.IsReadyAsync(default));
    }

    [Fact]
    public async Task A_host_without_its_database_is_alive_but_not_ready_and_says_when_to_come_back()
    {
        await using var host = await TestHost.StartAsync("Production");
        foreach (var name in new[] { "fabrique.db", "fabrique.db-wal" }) Spoil(Path.Combine(host.DataFolder, name));

        using var live = await host.Client.GetAsync("health/live");
        using var ready = await host.Client.GetAsync("health/ready");
        using var home = await host.Client.GetAsync("");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, home.StatusCode);
        Assert.NotNull(home.Headers.RetryAfter);
        Assert.StartsWith("Le service ne peut pas enregistrer", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void Spoil(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var garbage = new byte[stream.Length];
        Array.Fill(garbage, (byte)'x');
        stream.Write(garbage);
    }
}
