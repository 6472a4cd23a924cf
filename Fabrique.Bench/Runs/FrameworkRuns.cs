using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>The Bot Framework alone, with small bots on it, against the bare endpoint.</summary>
internal static class FrameworkRuns
{
    private const int Conversations = 10_000;
    private const int Turns = 200_000;

    private static readonly Talk Echo = new(["Bonjour à tous", "Combien de temps faut-il ?", "Merci"]);
    private static readonly Talk Waterfall = new(["Bonjour", "42"]);

    public static async Task RunAsync(ResultTable table, TimeSpan time)
    {
        await CompareAsync(table, time);
        await SoakAsync(table);
    }

    private static async Task CompareAsync(ResultTable table, TimeSpan time)
    {
        await using var bare = await ChildHost.StartAsync(HostKind.Bare);
        await using var echo = await ChildHost.StartAsync(HostKind.Echo);
        await using var waterfall = await ChildHost.StartAsync(HostKind.Waterfall);
        await using var posting = await ChildHost.StartAsync(HostKind.Waterfall);
        await using var connector = await ChildHost.StartAsync(HostKind.Connector);
        var contest = new Contest(time);
        contest.Add("bare Kestrel endpoint, echo", bare, Echo);
        contest.Add("echo bot, expectReplies", echo, Echo);
        contest.Add("waterfall of two steps, expectReplies", waterfall, Waterfall);
        contest.Add("waterfall of two steps, posted to a connector", posting, Waterfall with { DeliveryMode = null, ServiceUrl = connector.Address.AbsoluteUri });
        await contest.RunAsync(table, 1, 32);
    }

    /// <summary>Memory that a bot with state holds while many conversations go on.</summary>
    private static async Task SoakAsync(ResultTable table)
    {
        const string Header = "| waterfall, 10,000 conversations | resident |";
        await using var host = await ChildHost.StartAsync(HostKind.Waterfall);
        table.Add(Header, $"| started | {host.Resident / 1_000_000.0:0} MB |");
        for (var done = 0; done < Turns; done += Turns / 4)
        {
            await SayAsync(host, done, Turns / 4);
            table.Add(Header, $"| after {done + Turns / 4:N0} turns | {host.Resident / 1_000_000.0:0} MB |");
        }
    }

    private static Task SayAsync(ChildHost host, int from, int count) => Task.WhenAll(Enumerable.Range(0, 16).Select(place => Task.Run(async () =>
    {
        using var connection = await RawHttp.ConnectAsync(host.Address, default);
        for (var turn = from + place; turn < from + count; turn += 16)
        {
            var (person, round) = (turn % Conversations, turn / Conversations);
            await connection.SendAsync(Waterfall.Request(host.Address, $"soak{person}", round % Waterfall.Length), default);
        }
    })));
}
