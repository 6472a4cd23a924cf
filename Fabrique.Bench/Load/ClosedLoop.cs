using System.Diagnostics;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Wire;
using HdrHistogram;

namespace Fabrique.Bench.Load;

/// <summary>Conversations that talk at once, each waiting for its answer before it goes on, in slices of time: what is compared
/// takes turns, so that a machine that is busy for a while is busy for all.</summary>
/// <remarks>Each conversation keeps its connection and its place in its talk from slice to slice.</remarks>
internal sealed class ClosedLoop : IAsyncDisposable
{
    private readonly IReadOnlyList<ChildHost> _hosts;
    private readonly Talk _talk;
    private readonly RawHttp[] _connections;
    private readonly int[] _numbers;
    private readonly LongHistogram _latencies = new(1, TimeSpan.TicksPerMinute, 3);
    private readonly string _name = Guid.NewGuid().ToString("N")[..8];
    private TimeSpan _time;
    private TimeSpan _work;
    private long _allocated;

    private ClosedLoop(IReadOnlyList<ChildHost> hosts, Talk talk, RawHttp[] connections)
    {
        _hosts = hosts;
        _talk = talk;
        _connections = connections;
        _numbers = new int[connections.Length];
    }

    public static Task<ClosedLoop> ConnectAsync(ChildHost host, Talk talk, int conversations) => ConnectAsync([host], talk, conversations);

    /// <summary>Conversations are shared out among hosts that do the same.</summary>
    public static async Task<ClosedLoop> ConnectAsync(IReadOnlyList<ChildHost> hosts, Talk talk, int conversations) =>
        new(hosts, talk, await Task.WhenAll(Enumerable.Range(0, conversations).Select(place => RawHttp.ConnectAsync(hosts[place % hosts.Count].Address, default))));

    /// <summary>Talks for a while without counting, until the host's code is compiled and its caches are full.</summary>
    public async Task WarmAsync(TimeSpan time)
    {
        await SliceAsync(time);
        _latencies.Reset();
        (_time, _work, _allocated) = (default, default, 0);
    }

    /// <exception cref="InvalidOperationException">A turn was refused: nothing is worth measuring.</exception>
    public async Task SliceAsync(TimeSpan time)
    {
        var (work, allocated) = (Work(), await AllocatedAsync());
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, _connections.Length).Select(place => Task.Run(() => TalkAsync(place, clock, time))));
        _time += clock.Elapsed;
        _work += Work() - work;
        _allocated += await AllocatedAsync() - allocated;
    }

    /// <summary>How many turns there were so far, the warm-up's too.</summary>
    public int Turns => _numbers.Sum();

    public Measured Measured => new(
        _latencies.TotalCount / _time.TotalSeconds,
        Milliseconds(50),
        Milliseconds(99),
        _work.TotalMicroseconds / _latencies.TotalCount,
        _allocated / (double)_latencies.TotalCount / 1024);

    public ValueTask DisposeAsync()
    {
        foreach (var connection in _connections) connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task TalkAsync(int place, Stopwatch clock, TimeSpan time)
    {
        while (clock.Elapsed < time)
        {
            var request = _talk.Request(_hosts[place % _hosts.Count].Address, $"{_name}-{place}", _numbers[place]++);
            var start = Stopwatch.GetTimestamp();
            var answer = await _connections[place].SendAsync(request, default);
            var ticks = Math.Max(1, Stopwatch.GetElapsedTime(start).Ticks);
            if (answer.Status != 200) throw new InvalidOperationException($"Answered {answer.Status}: nothing was measured.");
            lock (_latencies) _latencies.RecordValue(ticks);
        }
    }

    private TimeSpan Work() => _hosts.Aggregate(TimeSpan.Zero, (sum, host) => sum + host.Work);

    private async Task<long> AllocatedAsync() => (await Task.WhenAll(_hosts.Select(host => host.AllocatedAsync()))).Sum();

    private double Milliseconds(double percentile) => TimeSpan.FromTicks(_latencies.GetValueAtPercentile(percentile)).TotalMilliseconds;
}
