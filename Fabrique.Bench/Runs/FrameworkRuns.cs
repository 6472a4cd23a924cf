using Fabrique.Bench.Hosts;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>The Bot Framework alone, with small bots on it, against the bare endpoint.</summary>
internal static class FrameworkRuns
{
    public static async Task RunAsync(ResultTable table, TimeSpan time)
    {
        await using var bare = await ChildHost.StartAsync(HostKind.Bare);
        await using var echo = await ChildHost.StartAsync(HostKind.Echo);
        var talk = new Talk(["Bonjour à tous", "Combien de temps faut-il ?", "Merci"]);
        var contest = new Contest(time);
        contest.Add("bare Kestrel endpoint, echo", bare, talk);
        contest.Add("echo bot, expectReplies", echo, talk);
        await contest.RunAsync(table, 1, 32);
    }
}
