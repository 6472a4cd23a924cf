using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>The Bot Framework alone, with small bots on it, against the bare endpoint.</summary>
internal static class FrameworkRuns
{
    private static readonly Talk Echo = new(["Bonjour à tous", "Combien de temps faut-il ?", "Merci"]);
    public static readonly Talk Waterfall = new(["Bonjour", "42"]);

    public static async Task RunAsync(ResultTable table, TimeSpan time)
    {
        await using var bare = await ChildHost.StartAsync(HostKind.Bare, isFrugal: true);
        await using var echo = await ChildHost.StartAsync(HostKind.Echo, isFrugal: true);
        await using var waterfall = await ChildHost.StartAsync(HostKind.Waterfall, isFrugal: true);
        await using var posting = await ChildHost.StartAsync(HostKind.Waterfall, isFrugal: true);
        await using var connector = await ChildHost.StartAsync(HostKind.Connector, isFrugal: true);
        var contest = new Contest(time);
        contest.Add("bare Kestrel endpoint, echo", [bare], Echo);
        contest.Add("echo bot, expectReplies", [echo], Echo, JudgeEcho);
        contest.Add("waterfall of two steps, expectReplies", [waterfall], Waterfall, (_, all) => Target.Most("p50 ÷ bare", 4.5, all[2].P50 / all[0].P50));
        var posted = Waterfall with { DeliveryMode = null, ServiceUrl = connector.Address.AbsoluteUri };
        contest.Add("waterfall of two steps, posted to a connector", [posting], posted, (_, all) => Target.Most("p50 ÷ expectReplies", 2.5, all[3].P50 / all[2].P50));
        await contest.RunAsync(table, 1, 32);
    }

    private static string JudgeEcho(int conversations, Measured[] all) =>
        $"{Target.Most("p50 ÷ bare", 3, all[1].P50 / all[0].P50)}; {Target.Most("KiB", 25, all[1].Allocated)}";
}
