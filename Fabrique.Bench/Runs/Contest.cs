using Fabrique.Bench.Hosts;
using Fabrique.Bench.Load;
using Fabrique.Bench.Tables;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Runs;

/// <summary>Hosts that are measured in turns, in short slices; the first is what the others are compared with.</summary>
internal sealed class Contest(TimeSpan time)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    private readonly List<(string What, ChildHost Host, Talk Talk)> _contestants = [];

    public void Add(string what, ChildHost host, Talk talk) => _contestants.Add((what, host, talk));

    public async Task RunAsync(ResultTable table, params IEnumerable<int> conversations)
    {
        foreach (var count in conversations)
        {
            var loops = await Task.WhenAll(_contestants.Select(one => ClosedLoop.ConnectAsync(one.Host, one.Talk, count)));
            foreach (var loop in loops) await loop.WarmAsync(WarmUp);
            for (var done = TimeSpan.Zero; done < time; done += Slice)
            {
                foreach (var loop in loops) await loop.SliceAsync(Slice);
            }

            for (var at = 0; at < loops.Length; at++)
            {
                table.Add(_contestants[at].What, count, loops[at].Measured, loops[0].Measured);
                await loops[at].DisposeAsync();
            }
        }
    }
}
