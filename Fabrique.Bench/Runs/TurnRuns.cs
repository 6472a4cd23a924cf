using System.Diagnostics;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>Questionnaire turns through the whole host, against the bare endpoint with the same JSON.</summary>
internal static class TurnRuns
{
    private const string Memory = "/dev/shm";
    private const int AtOnce = 32;

    public static async Task RunAsync(ResultTable table, TimeSpan time)
    {
        using var disk = new BenchFolder(Path.GetTempPath());
        using var memory = new BenchFolder(Directory.Exists(Memory) ? Memory : throw new PlatformNotSupportedException($"There is no {Memory}."));
        await using var inMemory = await ChildHost.StartAsync(HostKind.Fabrique, memory.Path);
        await using var durable = await ChildHost.StartAsync(HostKind.Fabrique, disk.Path);
        var recording = new Recording(Path.Combine(disk.Path, "recording.json"));
        var talk = Talk.Feedback(await Sessions.FirstCodeAsync(inMemory.Address));
        await recording.MakeAsync(inMemory.Address, talk, default);
        await using var bare = await ChildHost.StartAsync(HostKind.Bare, recording.File);

        var contest = new Contest(time);
        contest.Add("bare Kestrel endpoint, same JSON", [bare], talk);
        contest.Add("questionnaire turn, file in memory", [inMemory], talk, (_, all) => Target.Most("p50 ÷ bare", 4.5, all[1].P50 / all[0].P50));
        contest.Add("questionnaire turn, durable on SQLite", [durable], Talk.Feedback(await Sessions.FirstCodeAsync(durable.Address)), JudgeDurable);
        await contest.RunAsync(table, 1, AtOnce);
        table.Add("| the disk's own sync of 16 KiB | p50 | p99 |", DiskSync(disk.Path));
    }

    private static string JudgeDurable(int conversations, Measured[] all) => conversations == AtOnce
        ? $"{Target.Least("rate ÷ bare", 0.2, all[2].Rate / all[0].Rate)}; {Target.Most("p99", 25, all[2].P99)} (where a sync takes at most 5 ms)"
        : "";

    /// <summary>What one sync costs on this disk, without a database.</summary>
    private static FormattableString DiskSync(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, "sync"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[16 * 1024];
        var times = new double[200];
        for (var at = 0; at < times.Length; at++)
        {
            var start = Stopwatch.GetTimestamp();
            file.Write(block);
            file.Flush(flushToDisk: true);
            times[at] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return $"| appended and flushed | {times[100]:0.00} ms | {times[198]:0.00} ms |";
    }
}
