using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>Hosts that are measured in turns, in short slices; the first is what the others are compared with.</summary>
/// <param name="warmUp">How long each talks before; hosts that answer slowly, or share a talk, need longer until their code is compiled as it stays.</param>
internal sealed class Contest(TimeSpan time, TimeSpan? warmUp = null)
{
    private static readonly TimeSpan ShortWarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    private readonly List<Contestant> _contestants = [];

    /// <param name="judge">Tells whether the target is met, of how many talked at once and of what all did, in the order in which they were added.</param>
    public void Add(string what, IReadOnlyList<ChildHost> hosts, Talk talk, Func<int, Measured[], string>? judge = null) =>
        _contestants.Add(new Contestant(what, hosts, talk, judge ?? ((_, _) => "")));

    public async Task RunAsync(ResultTable table, params IEnumerable<int> conversations)
    {
        foreach (var count in conversations)
        {
            var loops = await Task.WhenAll(_contestants.Select(one => ClosedLoop.ConnectAsync(one.Hosts, one.Talk, count)));
            foreach (var loop in loops) await loop.WarmAsync(warmUp ?? ShortWarmUp);
            for (var done = TimeSpan.Zero; done < time; done += Slice)
            {
                foreach (var loop in loops) await loop.SliceAsync(Slice);
            }

            Measured[] all = [.. loops.Select(loop => loop.Measured)];
            for (var at = 0; at < loops.Length; at++)
            {
                table.Add(_contestants[at].What, count, all[at], all[0], _contestants[at].Judge(count, all));
                await loops[at].DisposeAsync();
            }
        }
    }

    private sealed record Contestant(string What, IReadOnlyList<ChildHost> Hosts, Talk Talk, Func<int, Measured[], string> Judge);
}
