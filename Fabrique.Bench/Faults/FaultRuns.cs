using System.Diagnostics;
using System.Globalization;
using Fabrique.Bench.Machines;
using Fabrique.Bench.Tables;

namespace Fabrique.Bench.Faults;

/// <summary><c>faults [--minutes N] [--seed S] [--store sqlite|postgres] [--only kill|stop|flood|power|node|database]</c>: the long
/// versions of the tests in Faults.</summary>
internal static class FaultRuns
{
    private const string Header = "| fault under load | times | feedbacks | acknowledged | lost | doubled | out of order | ghosts | seconds |";

    /// <summary>Faults between two looks at the clock; each part begins with empty data.</summary>
    private const int AtOnce = 10;

    /// <returns>0 where nothing was lost, doubled, out of order or a ghost; else 1.</returns>
    public static async Task<int> RunAsync(ResultTable table, string[] args)
    {
        var minutes = double.Parse(Word(args, "--minutes") ?? "10", CultureInfo.InvariantCulture);
        var seed = int.Parse(Word(args, "--seed") ?? Environment.TickCount.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var parts = All(new Random(seed)).Where(part => Word(args, "--store") is not { } store || part.Store == store)
            .Where(part => Word(args, "--only") is not { } only || part.Name == only).ToList();
        if (parts.Count == 0) throw new ArgumentException("There is no such fault.", nameof(args));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, {minutes} minutes, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores.\n"));
        var isClean = true;
        foreach (var part in parts) isClean &= await RepeatAsync(table, part, TimeSpan.FromMinutes(minutes) * part.Share / parts.Sum(one => one.Share));
        return isClean ? 0 : 1;
    }

    /// <summary>What can be done to hosts and stores.</summary>
    private static IEnumerable<Part> All(Random random) =>
    [
        new Part("kill", "sqlite", 0.6, 100, times => FaultRun.KillHostAsync(times, random, default)),
        new Part("stop", "sqlite", 0.15, 20, times => FaultRun.StopHostAsync(times, random, default)),
        new Part("flood", "sqlite", 0.01, 1, _ => FaultRun.FloodAsync(10_000, random, default)),
        new Part("power", "sqlite", 0.25, 2000, _ => PowerLoss.RunAsync(500, random, default)),
        new Part("node", "postgres", 0.6, 30, times => OnPostgresAsync(postgres => FaultRun.KillNodeAsync(postgres, times, random, default))),
        new Part("database", "postgres", 0.4, 30, times => OnPostgresAsync(postgres => FaultRun.StopPostgresAsync(postgres, times, random, default))),
    ];

    private static async Task<FaultRun> OnPostgresAsync(Func<PostgresMachine, Task<FaultRun>> runAsync)
    {
        await using var postgres = await PostgresMachine.StartNewAsync();
        return await runAsync(postgres);
    }

    /// <summary>Until it was done often enough, or the time is over.</summary>
    private static async Task<bool> RepeatAsync(ResultTable table, Part part, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        FaultRun? total = null;
        while (total is null || total.Times < part.Enough && clock.Elapsed < time)
        {
            var done = await part.RunAsync(AtOnce);
            total = total is null ? done : total + done;
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s, {total.Times} times: {total.Verdict}"));
        }

        var found = total.Verdict;
        table.Add(
            Header,
            $"| {total.What} | {total.Times} | {found.Feedbacks} | {found.Acknowledged} | {found.Lost} | {found.Doubled} | {found.OutOfOrder} | {found.Ghosts} | {clock.Elapsed.TotalSeconds:0} |");
        return found.IsClean;
    }

    private static string? Word(string[] args, string option) => args.SkipWhile(word => word != option).ElementAtOrDefault(1);

    /// <param name="Share">Of the time, where several are done.</param>
    /// <param name="Enough">Not more often than that.</param>
    private sealed record Part(string Name, string Store, double Share, int Enough, Func<int, Task<FaultRun>> RunAsync);
}
