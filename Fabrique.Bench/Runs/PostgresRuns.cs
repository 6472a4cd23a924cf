using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Machines;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>Durable turns on PostgreSQL, by one host and by two, against one on SQLite.</summary>
internal static class PostgresRuns
{
    private const int AtOnce = 32;

    /// <summary>Of a core, for a host that is to have a machine of its own: two of them leave enough for the server and the callers.</summary>
    private const double Share = 0.3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ShareWarmUp = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(ResultTable table, TimeSpan time)
    {
        if (!PostgresMachine.IsInstalled)
        {
            table.Say("PostgreSQL is not on this machine.");
            return;
        }

        using var shares = new CpuShares(Share);
        using var disk = new BenchFolder(Path.GetTempPath());
        await using var postgres = await PostgresMachine.StartNewAsync();
        var (alone, shared) = (await postgres.NewDatabaseAsync(), await postgres.NewDatabaseAsync());
        await using var sqlite = await ChildHost.StartAsync(HostKind.Fabrique, disk.Path);
        await using var one = await ChildHost.StartAsync(HostKind.Postgres, alone);
        await using var first = await ChildHost.StartAsync(HostKind.Postgres, shared);
        await using var second = await ChildHost.StartAsync(HostKind.Postgres, shared);

        var contest = new Contest(time, WarmUp);
        contest.Add("SQLite, one host", [sqlite], await TalkAsync(sqlite));
        contest.Add("PostgreSQL, one host", [one], await TalkAsync(one), (_, all) => Target.Least("rate ÷ SQLite", 0.5, all[1].Rate / all[0].Rate));
        contest.Add("PostgreSQL, two hosts", [first, second], await TalkAsync(first), JudgeTwo);
        await contest.RunAsync(table, AtOnce);
        table.Say($"\"Bare\" is SQLite here. Server, hosts and callers shared {Environment.ProcessorCount} cores.");

        ChildHost[] all = [one, first, second];
        if (all.All(host => shares.TryHold(host.Id))) await CompareSharesAsync(table, time, one, first, second);
        else table.Say("Hosts could not be held to a part of a core: only root may do that, on Linux.");
    }

    /// <summary>Each host has the same small part of a core, as if on a machine of its own; each of the two has as many conversations as the one above.</summary>
    private static async Task CompareSharesAsync(ResultTable table, TimeSpan time, ChildHost one, ChildHost first, ChildHost second)
    {
        var contest = new Contest(time, ShareWarmUp);
        contest.Add($"PostgreSQL, one host with {Share} of a core", [one], await TalkAsync(one));
        contest.Add(
            $"PostgreSQL, two hosts with {Share} of a core each",
            [first, second],
            await TalkAsync(first),
            (_, all) => Target.Least("rate ÷ one host", 1.5, all[1].Rate / all[0].Rate));
        await contest.RunAsync(table, 2 * AtOnce);
        table.Say("\"Bare\" is the one host here. Each was held to its part (a control group), so that the server and the callers had what they needed.");
    }

    private static async Task<Talk> TalkAsync(ChildHost host) => Talk.Feedback(await Sessions.FirstCodeAsync(host.Address));

    private static string JudgeTwo(int conversations, Measured[] all) => Target.Least("rate ÷ one host, where cores allow", 1.5, all[2].Rate / all[1].Rate);
}
