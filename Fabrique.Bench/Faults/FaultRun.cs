using Fabrique.Bench.Hosts;
using Fabrique.Bench.Machines;
using Fabrique.Bot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fabrique.Bench.Faults;

/// <summary>One kind of fault, done again and again under load.</summary>
/// <param name="What">As the table names it.</param>
/// <param name="Times">How often it was done.</param>
internal sealed record FaultRun(string What, int Times, Verdict Verdict)
{
    private const int People = 10;

    public static FaultRun operator +(FaultRun one, FaultRun other) => one with { Times = one.Times + other.Times, Verdict = one.Verdict + other.Verdict };

    /// <summary><c>kill -9</c> of the one host on its SQLite file, which is then started again.</summary>
    public static async Task<FaultRun> KillHostAsync(int times, Random random, CancellationToken ct)
    {
        await using var host = await HostProcess.StartAsync(variables: Nodes.Unlimited);
        using var crowd = await Crowd.StartAsync([host.Address], new Terminal(host.DataFolder, Nodes.Unlimited), People, follow: 2);
        for (var time = 0; time < times; time++)
        {
            await crowd.TalksAsync(random.Next(1, 60), ct);
            await host.KillAsync();
            await host.StartAgainAsync();
        }

        return new FaultRun("kill -9 of the host, SQLite", times, await crowd.EndAsync(ct));
    }

    /// <summary><c>kill -9</c> of one of two hosts over PostgreSQL, while the other goes on.</summary>
    public static async Task<FaultRun> KillNodeAsync(PostgresMachine postgres, int times, Random random, CancellationToken ct)
    {
        await using var nodes = await Nodes.StartAsync(await postgres.NewDatabaseAsync(), 2);
        using var crowd = await Crowd.StartAsync(nodes.Addresses, nodes.Terminal, People, follow: 3);
        for (var time = 0; time < times; time++)
        {
            var node = nodes.All[random.Next(nodes.All.Count)];
            await crowd.TalksAsync(random.Next(1, 60), ct);
            await node.KillAsync();
            await Task.Delay(random.Next(0, 300), ct);
            await node.StartAgainAsync();
        }

        return new FaultRun("kill -9 of one of two hosts, PostgreSQL", times, await crowd.EndAsync(ct));
    }

    /// <summary>PostgreSQL is stopped at once (as a crash does) and started again under two hosts.</summary>
    public static async Task<FaultRun> StopPostgresAsync(PostgresMachine postgres, int times, Random random, CancellationToken ct)
    {
        await using var nodes = await Nodes.StartAsync(await postgres.NewDatabaseAsync(), 2);
        using var crowd = await Crowd.StartAsync(nodes.Addresses, nodes.Terminal, People, follow: 3);
        for (var time = 0; time < times; time++)
        {
            await crowd.TalksAsync(random.Next(1, 200), ct);
            await postgres.StopAsync();
            await Task.Delay(random.Next(0, 1500), ct);
            await postgres.StartAsync();
        }

        return new FaultRun("PostgreSQL crashed and started under two hosts", times, await crowd.EndAsync(ct));
    }

    /// <summary>Ten thousand bad requests to each route; a fault of the host's counts as a ghost.</summary>
    public static async Task<FaultRun> FloodAsync(int each, Random random, CancellationToken ct)
    {
        using var folder = new BenchFolder();
        using var incidents = new IncidentCounter();
        await using var host = FabriqueHost.Build(HostCommand.Program(folder.Path) with
        {
            Settings = Nodes.Unlimited.ToDictionary(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair.Value),
            Adjust = services => services.AddLogging(logging => logging.ClearProviders().AddProvider(incidents)),
        });
        await FabriqueHost.StartAsync(host, ct);
        var flood = new MalformedFlood(new Uri(host.Urls.First()), random);
        var routes = MalformedFlood.Routes(host.Services);
        List<string> faults = [];
        foreach (var route in routes) faults.AddRange(await flood.SendAsync(route, each, ct));
        await host.StopAsync(ct);
        foreach (var line in faults.Concat(incidents.Kinds)) await Console.Error.WriteLineAsync(line);
        return new FaultRun("bad requests to every route", routes.Count * each, Verdict.Nothing with { Ghosts = Math.Max(faults.Count, incidents.Count) });
    }

    /// <summary>The service manager's way: SIGTERM, wait, start again.</summary>
    /// <exception cref="TimeoutException">It took more than ten seconds and a margin for a busy machine.</exception>
    public static async Task<FaultRun> StopHostAsync(int times, Random random, CancellationToken ct)
    {
        await using var host = await HostProcess.StartAsync(variables: Nodes.Unlimited);
        using var crowd = await Crowd.StartAsync([host.Address], new Terminal(host.DataFolder, Nodes.Unlimited), People, follow: 5);
        for (var time = 0; time < times; time++)
        {
            await crowd.TalksAsync(random.Next(1, 60), ct);
            var exitCode = await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(15), ct);
            if (exitCode != 0) throw new InvalidOperationException($"A host that was asked to stop ended with {exitCode}:\n{host.Messages}");
            await host.StartAgainAsync();
        }

        return new FaultRun("SIGTERM to the host, SQLite", times, await crowd.EndAsync(ct));
    }
}
