using System.Globalization;
using Fabrique.Bench.Load;
using Fabrique.Bench.Machines;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary><c>load [--seconds N] [--conversations 1,8,…] [--from RATE] [--streams 1000,…] [--only sqlite|postgres|two|streams]</c></summary>
internal static class LoadRuns
{
    private const string Header =
        "| store | conversations | messages a second at the knee | p50 | p99 | p99.9 | longest | on the stream, p99 | host's work a message | PostgreSQL's | caller's | on the disk a message | acknowledged | of these not stored |";

    private const string StreamsHeader = "| idle streams | memory of the host | for each | processor, idle |";
    private const string Form = "retour";
    private const double Step = 1.4;

    /// <summary>A rate that was too much once may have met something else on the machine.</summary>
    private const int Tries = 2;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(ResultTable table, string[] args)
    {
        var ramp = new Ramp(
            double.Parse(Word(args, "--from") ?? "40", CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(double.Parse(Word(args, "--seconds") ?? "6", CultureInfo.InvariantCulture)));
        var counts = Numbers(Word(args, "--conversations") ?? "1,8,32,128,1000,5000");
        var only = Word(args, "--only");
        Console.WriteLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores; others on this machine: load {LoadAverage()}.\n"));
        if (only is null or "sqlite") await RunSqliteAsync(table, counts, ramp);
        if (only is null or "postgres" && PostgresMachine.IsInstalled) await RunPostgresAsync(table, counts, ramp, 1);
        if (only is null or "two" && PostgresMachine.IsInstalled) await RunPostgresAsync(table, counts, ramp, 2);
        if (only is null or "streams") await RunStreamsAsync(table, Numbers(Word(args, "--streams") ?? "1000,5000,10000"));
    }

    private static async Task RunSqliteAsync(ResultTable table, int[] counts, Ramp ramp)
    {
        foreach (var count in counts)
        {
            await using var host = await HostProcess.StartAsync(variables: Nodes.Unlimited);
            var file = Path.Combine(host.DataFolder, "fabrique.db");
            await RunAsync(table, "SQLite, 1 host", [host], new Terminal(host.DataFolder, Nodes.Unlimited), count, ramp, () => StoredKeys.OfFileAsync(file));
        }
    }

    private static async Task RunPostgresAsync(ResultTable table, int[] counts, Ramp ramp, int hosts)
    {
        await using var postgres = await PostgresMachine.StartNewAsync();
        foreach (var count in counts)
        {
            var database = await postgres.NewDatabaseAsync();
            await using var nodes = await Nodes.StartAsync(database, hosts);
            await RunAsync(table, $"PostgreSQL, {hosts} host{(hosts > 1 ? "s" : "")}", nodes.All, nodes.Terminal, count, ramp, () => StoredKeys.OfDatabaseAsync(database), () => postgres.Work);
        }
    }

    /// <summary>More and more messages a second until the hosts do not keep up; the last rate at which they did is the row.</summary>
    private static async Task RunAsync(
        ResultTable table, string store, IReadOnlyList<HostProcess> hosts, Terminal terminal, int count, Ramp ramp, Func<Task<StoredKeys>> storedAsync, Func<TimeSpan>? database = null)
    {
        var talk = Talk.Feedback(await terminal.CreateSessionAsync(Form));
        using var loop = await OpenLoop.BeginAsync([.. hosts.Select(host => host.Address)], talk, count, default);
        var random = new Random(count);
        await loop.RunAsync(ramp.Begin, WarmUp, random, default);
        var empty = await storedAsync();
        LoadMeasured? knee = null;
        var work = default(Work);
        for (var (rate, tries) = (ramp.Begin, 0); tries < Tries; tries++)
        {
            var before = Work.Of(hosts, database);
            var measured = await loop.RunAsync(rate, ramp.Time, random, default);
            if (!measured.KeepsUp) continue;
            (work, knee) = ((Work.Of(hosts, database) - before) / (measured.Offered * ramp.Time.TotalSeconds), measured);
            (rate, tries) = (rate * Step, -1);
        }

        var acknowledged = loop.Acknowledged.ToHashSet();
        var stored = await storedAsync();
        var lost = acknowledged.Count - acknowledged.Intersect(stored.Keys).Count();
        var bytes = (stored.Bytes - empty.Bytes) / Math.Max(1.0, stored.Keys.Count - empty.Keys.Count);
        knee ??= new LoadMeasured(0, 0, 0, 0, 0, 0, 0, 0);
        table.Add(
            Header,
            $"| {store} | {count} | {knee.Offered:0} | {knee.P50:0.0} ms | {knee.P99:0.0} ms | {knee.P999:0.0} ms | {knee.Max:0} ms | {knee.Streamed:0.0} ms | {work.Hosts:0} µs | {work.Database:0} µs | {work.Caller:0} µs | {bytes:0} bytes | {acknowledged.Count} | {lost} |");
    }

    private static async Task RunStreamsAsync(ResultTable table, int[] counts)
    {
        foreach (var count in counts)
        {
            await using var host = await HostProcess.StartAsync(variables: Nodes.Unlimited);
            var talk = Talk.Feedback(await new Terminal(host.DataFolder, Nodes.Unlimited).CreateSessionAsync(Form));
            using (await OpenLoop.BeginAsync([host.Address], talk, 20, default, isIdle: true))
            {
                await Task.Delay(TimeSpan.FromSeconds(3));
            }

            var before = host.Resident;
            using var streams = await OpenLoop.BeginAsync([host.Address], talk, count, default, isIdle: true);
            await Task.Delay(TimeSpan.FromSeconds(10));
            var (work, memory) = (host.Work, host.Resident);
            await Task.Delay(TimeSpan.FromSeconds(10));
            table.Add(
                StreamsHeader,
                $"| {count} | {memory / 1048576.0:0} MB | {(memory - before) / 1024.0 / count:0.0} KB | {(host.Work - work).TotalSeconds * 10:0.0} % |");
        }
    }

    private static int[] Numbers(string text) => [.. text.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string? Word(string[] args, string option) => args.SkipWhile(word => word != option).ElementAtOrDefault(1);

    /// <param name="Begin">The first rate, in messages a second.</param>
    /// <param name="Time">How long each rate is kept.</param>
    private sealed record Ramp(double Begin, TimeSpan Time);

    /// <summary>Processor time in microseconds.</summary>
    /// <param name="Caller">This process, which plays all the people.</param>
    private readonly record struct Work(double Hosts, double Database, double Caller)
    {
        public static Work operator -(Work one, Work other) => new(one.Hosts - other.Hosts, one.Database - other.Database, one.Caller - other.Caller);

        public static Work operator /(Work one, double count) => new(one.Hosts / count, one.Database / count, one.Caller / count);

        public static Work Of(IReadOnlyList<HostProcess> hosts, Func<TimeSpan>? database) => new(
            hosts.Sum(host => host.Work.TotalMicroseconds), (database?.Invoke() ?? default).TotalMicroseconds, Environment.CpuUsage.TotalTime.TotalMicroseconds);
    }
}
