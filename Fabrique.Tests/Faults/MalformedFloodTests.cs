using Fabrique.Bench.Faults;
using Fabrique.Bench.Machines;
using Fabrique.Tests.Support;
using Xunit.Abstractions;

namespace Fabrique.Tests.Faults;

/// <summary>Every route gets hundreds of requests that nobody should send; the long run sends it ten thousand.</summary>
public sealed class MalformedFloodTests(ITestOutputHelper output)
{
    private const int Each = 200;
    private const long Growth = 24L * 1024 * 1024;

    [Fact]
    public async Task No_route_answers_with_a_fault_of_ours_and_nothing_grows()
    {
        await using var host = await TestHost.StartAsync(settings: Nodes.Unlimited.ToDictionary(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair.Value));
        var flood = new MalformedFlood(host.Address, new Random(7));
        var routes = MalformedFlood.Routes(host.Services);
        await SendAsync(flood, routes, Each / 4);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var faults = await SendAsync(flood, routes, Each);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{routes.Count} routes, grown by {growth} bytes");
        faults.AddRange(host.Logs.All.Where(line => line.Contains("A request failed", StringComparison.Ordinal)));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(routes.Count > 15, string.Join('\n', routes));
        Assert.True(growth < Growth, $"Grown by {growth} bytes.");
    }

    private static async Task<List<string>> SendAsync(MalformedFlood flood, IReadOnlyList<string> routes, int times)
    {
        List<string> faults = [];
        foreach (var route in routes) faults.AddRange(await flood.SendAsync(route, times, default));
        return faults;
    }
}
