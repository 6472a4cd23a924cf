using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Fabrique.Bench.Tables;

namespace Fabrique.Bench.Runs;

/// <summary><c>all [--seconds N] [--out FILE]</c>: everything that has a target, as one report; some ten minutes.</summary>
internal static class AllRuns
{
    private const double Gigabyte = 1024 * 1024 * 1024;

    /// <returns>0, or 1 where a part failed; the report tells which, and holds the others.</returns>
    public static async Task<int> RunAsync(TextWriter report, TimeSpan time)
    {
        var table = new ResultTable(report);
        Begin(report);
        (string Title, Func<Task> RunAsync)[] parts =
        [
            ("Turns", () => TurnRuns.RunAsync(table, time)),
            ("Growth", () => GrowthRuns.RunAsync(table, time)),
            ("PostgreSQL", () => PostgresRuns.RunAsync(table, time)),
            ("The Bot Framework alone", () => FrameworkRuns.RunAsync(table, time)),
            ("Memory of a bot on it", () => SoakRun.RunAsync(table)),
            ("Start and rest", () => RestRuns.RunAsync(table)),
            ("Pages", () => PageRuns.RunAsync(table)),
            ("Exports", () => ExportRuns.RunAsync(table)),
            ("Questionnaires", () => Task.Run(() => QuestionnaireRuns.Run(table))),
        ];
        var failed = 0;
        foreach (var (title, runAsync) in parts) failed += await PartAsync(table, title, runAsync) ? 0 : 1;
        return failed > 0 ? 1 : 0;
    }

    private static async Task<bool> PartAsync(ResultTable table, string title, Func<Task> runAsync)
    {
        var clock = Stopwatch.StartNew();
        table.Head(title);
        try
        {
            await runAsync();
            return true;
        }
        catch (Exception fault)
        {
            table.Say($"This part failed: {fault.Message}");
            return false;
        }
        finally
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{title}: {clock.Elapsed.TotalSeconds:0} s"));
        }
    }

    private static void Begin(TextWriter report)
    {
        var version = typeof(AllRuns).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var commit = version.Split('+') is [_, { Length: >= 7 } hash] ? hash[..7] : "unknown";
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gigabyte;
        report.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Results

            {DateTime.UtcNow:yyyy-MM-dd}, commit {commit}, {Environment.ProcessorCount} cores, {memory:0} GiB; load of the machine before: {LoadAverage()}.
            Written by `dotnet run -c Release --project Fabrique.Bench -- all --out Fabrique.Bench/results.md`. Read the ratios: callers share the cores
            with what they measure. The bare endpoint reads the turn's activity and writes the replies that the real host gave, both with Newtonsoft.
            Runs that take long have [a page of their own](results-long.md).
            """));
    }

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
