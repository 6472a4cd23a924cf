using System.Diagnostics;
using System.Globalization;
using Fabrique.Bench.Machines;
using Fabrique.Bench.Tables;

namespace Fabrique.Bench.Faults;

/// <summary><c>faults [--minutes N] [--seed S] [--store sqlite|postgres]</c>: the long versions of the tests in Faults.</summary>
internal static class FaultRuns
{
    private const string Header = "| fault under load | times | feedbacks | acknowledged | lost | doubled | out of order | ghosts | seconds |";

    /// <summary>Faults between two looks at the clock; each part begins with empty data.</summary>
    private const int Part = 10;

    /// <returns>0 where nothing was lost, doubled, out of order or a ghost; else 1.</returns>
    public static async Task<int> RunAsync(ResultTable table, string[] args)
    {
        var minutes = double.Parse(Word(args, "--minutes") ?? "10", CultureInfo.InvariantCulture);
        var seed = int.Parse(Word(args, "--seed") ?? Environment.TickCount.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var store = Word(args, "--store");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, {minutes} minutes.\n"));
        var isClean = true;
        if (store is null or "sqlite") isClean &= await RunSqliteAsync(table, new Random(seed), TimeSpan.FromMinutes(store is null ? minutes / 2 : minutes));
        if (store is null or "postgres") isClean &= await RunPostgresAsync(table, new Random(seed), TimeSpan.FromMinutes(store is null ? minutes / 2 : minutes));
        return isClean ? 0 : 1;
    }

    private static async Task<bool> RunSqliteAsync(ResultTable table, Random random, TimeSpan time)
    {
        var isClean = await RepeatAsync(table, time * 0.6, 100, times => FaultRun.KillHostAsync(times, random, default));
        isClean &= await RepeatAsync(table, time * 0.15, 20, times => FaultRun.StopHostAsync(times, random, default));
        isClean &= await RepeatAsync(table, TimeSpan.Zero, 1, _ => FaultRun.FloodAsync(10_000, random, default));
        return isClean & await RepeatAsync(table, time * 0.25, 2000, _ => PowerLoss.RunAsync(500, random, default));
    }

    private static async Task<bool> RunPostgresAsync(ResultTable table, Random random, TimeSpan time)
    {
        await using var postgres = await PostgresMachine.StartNewAsync();
        var isClean = await RepeatAsync(table, time * 0.6, 30, times => FaultRun.KillNodeAsync(postgres, times, random, default));
        return isClean & await RepeatAsync(table, time * 0.4, 30, times => FaultRun.StopPostgresAsync(postgres, times, random, default));
    }

    /// <summary>Until it was done often enough, or the time is over.</summary>
    private static async Task<bool> RepeatAsync(ResultTable table, TimeSpan time, int enough, Func<int, Task<FaultRun>> part)
    {
        var clock = Stopwatch.StartNew();
        FaultRun? total = null;
        while (total is null || total.Times < enough && clock.Elapsed < time)
        {
            var done = await part(Part);
            total = total is null ? done : total + done;
        }

        var found = total.Verdict;
        table.Add(
            Header,
            $"| {total.What} | {total.Times} | {found.Feedbacks} | {found.Acknowledged} | {found.Lost} | {found.Doubled} | {found.OutOfOrder} | {found.Ghosts} | {clock.Elapsed.TotalSeconds:0} |");
        return found.IsClean;
    }

    private static string? Word(string[] args, string option) => args.SkipWhile(word => word != option).ElementAtOrDefault(1);
}
