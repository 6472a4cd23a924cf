using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>That a turn costs the same whatever was stored before, and however long its conversation is.</summary>
internal static class GrowthRuns
{
    private const string Header = "| growth | p50 ÷ first | work ÷ first | rate | p50 | p99 | work a turn | target |";
    private const string Form = "retour";
    private const int AtOnce = 8;
    private const int Few = 72;
    private const int Many = 72_000;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(ResultTable table, TimeSpan time)
    {
        await StoredAsync(table, time);
        await LengthAsync(table, time);
    }

    private static async Task StoredAsync(ResultTable table, TimeSpan time)
    {
        using var few = new BenchFolder(Path.GetTempPath());
        using var many = new BenchFolder(Path.GetTempPath());
        var answers = (Few: await StoredResponses.FillAsync(few.Path, Form, Few), Many: await StoredResponses.FillAsync(many.Path, Form, Many));
        await using var first = await ChildHost.StartAsync(HostKind.Fabrique, few.Path);
        await using var second = await ChildHost.StartAsync(HostKind.Fabrique, many.Path);
        await using var small = await ClosedLoop.ConnectAsync(first, Talk.Feedback(await Sessions.FirstCodeAsync(first.Address)), AtOnce);
        await using var large = await ClosedLoop.ConnectAsync(second, Talk.Feedback(await Sessions.FirstCodeAsync(second.Address)), AtOnce);
        await small.WarmAsync(WarmUp);
        await large.WarmAsync(WarmUp);
        await CompareAsync(table, time, ($"{answers.Few:N0} answers stored", small), ($"{answers.Many:N0} answers stored", large));
    }

    /// <summary>Each asks for another wording again and again: in conversations of 40 messages, and in ones that are thousands long.</summary>
    private static async Task LengthAsync(ResultTable table, TimeSpan time)
    {
        using var folder = new BenchFolder(Path.GetTempPath());
        await using var host = await ChildHost.StartAsync(HostKind.Fabrique, folder.Path);
        var code = await Sessions.FirstCodeAsync(host.Address);
        await using var brief = await ClosedLoop.ConnectAsync(host, Asking(code, 40), AtOnce);
        await using var endless = await ClosedLoop.ConnectAsync(host, Asking(code, 1_000_000), AtOnce);
        await brief.WarmAsync(WarmUp);
        await endless.WarmAsync(WarmUp);
        await CompareAsync(table, time, ("conversations of 40 messages", brief), ("conversations that went on since the warm-up", endless));
        Console.Error.WriteLine($"The long conversations have some {endless.Turns / AtOnce:N0} messages.");
    }

    private static Talk Asking(string code, int length) =>
        new([$"donner mon avis {code}", "Oui", .. Enumerable.Repeat("Je n’ai pas compris", length - 2)]);

    private static async Task CompareAsync(ResultTable table, TimeSpan time, (string What, ClosedLoop Loop) first, (string What, ClosedLoop Loop) second)
    {
        for (var done = TimeSpan.Zero; done < time; done += Slice)
        {
            await first.Loop.SliceAsync(Slice);
            await second.Loop.SliceAsync(Slice);
        }

        var unit = first.Loop.Measured;
        foreach (var (what, measured) in new[] { (first.What, unit), (second.What, second.Loop.Measured) })
        {
            table.Add(
                Header,
                $"| {what} | {measured.P50 / unit.P50:0.00} | {measured.Work / unit.Work:0.00} | {measured.Rate:0} /s | {measured.P50:0.00} ms | {measured.P99:0.00} ms | {measured.Work:0} µs | {(measured == unit ? "" : Target.Most("p50 ÷ first", 1.15, measured.P50 / unit.P50))} |");
        }
    }
}
