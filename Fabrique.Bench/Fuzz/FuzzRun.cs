using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Tables;

namespace Fabrique.Bench.Fuzz;

/// <summary>Spoiled activities posted to the program as it is, in a process of its own: no fault of ours, nothing of our insides
/// told, no growth. <c>fuzz --count N --seed S</c>.</summary>
internal static class FuzzRun
{
    private const int AtOnce = 8;
    private const string Header = "| spoiled activities | what | |";

    // The host remembers what it stored last, within bounds: growth counts once those are full.
    private const int Parts = 5;
    private const int FirstFull = 3;
    private const double MostGrowthMiB = 4;

    /// <returns>The process's exit code: 1 where something was wrong, which standard error tells.</returns>
    public static async Task<int> RunAsync(ResultTable table, string[] args)
    {
        var (count, seed) = (Number(args, "--count", 100_000), Number(args, "--seed", Random.Shared.Next()));
        await Console.Error.WriteLineAsync($"fuzz --count {count} --seed {seed}");
        using var folder = new BenchFolder();
        await using var connector = await ChildHost.StartAsync(HostKind.Connector);
        await using var host = await ChildHost.StartAsync(HostKind.Fabrique, folder.Path);
        var tally = new Tally();
        var mutator = new ActivityMutator(seed, connector.Address.ToString());
        var live = new List<double>();
        var watch = Stopwatch.StartNew();
        for (var part = 0; part < Parts; part++)
        {
            await SendAsync(host, mutator, count / Parts * part, count / Parts * (part + 1), tally);
            live.Add(MiB(await host.LiveAsync()));
            table.Add(Header, $"| {count / Parts * (part + 1)} | live, resident memory in MiB | {live[part]:0.0}, {MiB(host.Resident):0} |");
        }

        foreach (var (status, times) in tally.Statuses.OrderBy(pair => pair.Key)) table.Add(Header, $"| {count} | answered {status} | {times} |");
        table.Add(Header, $"| {count} | a second | {count / watch.Elapsed.TotalSeconds:0} |");
        table.Add(Header, $"| {count} | faults | {tally.Faults.Count} |");
        return await JudgeAsync(tally, live[^1] - live[FirstFull - 1]);
    }

    private static async Task SendAsync(ChildHost host, ActivityMutator mutator, int from, int to, Tally tally)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        await Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, ct) =>
        {
            var sent = mutator.Make(number);
            using var request = sent.ToRequest();
            using var answer = await client.SendAsync(request, ct);
            tally.Add(sent, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
        });
    }

    private static async Task<int> JudgeAsync(Tally tally, double growth)
    {
        foreach (var fault in tally.Faults.Take(20)) await Console.Error.WriteLineAsync(fault);
        if (growth > MostGrowthMiB) await Console.Error.WriteLineAsync($"Live memory grew by {growth:0.0} MiB.");
        return tally.Faults.IsEmpty && growth <= MostGrowthMiB ? 0 : 1;
    }

    private static double MiB(long bytes) => bytes / 1024.0 / 1024.0;

    private static int Number(string[] args, string name, int otherwise) =>
        args.SkipWhile(word => word != name).Skip(1).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).FirstOrDefault(otherwise);

    private sealed class Tally
    {
        public ConcurrentDictionary<int, int> Statuses { get; } = [];

        public ConcurrentQueue<string> Faults { get; } = [];

        public void Add(MutatedActivity sent, int status, string body)
        {
            Statuses.AddOrUpdate(status, 1, (_, times) => times + 1);
            if (FuzzVerdict.FaultIn(sent, status, body) is { } fault) Faults.Enqueue(fault);
        }
    }
}
