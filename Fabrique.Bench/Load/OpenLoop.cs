using System.Diagnostics;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Load;

/// <summary>Conversations to which messages come at a set rate by chance, whether or not the hosts keep up.</summary>
internal sealed class OpenLoop : IDisposable
{
    private const int BegunAtOnce = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Speaker[] _speakers;

    private OpenLoop(Speaker[] speakers) => _speakers = speakers;

    public IEnumerable<(string Conversation, string Key)> Acknowledged => _speakers.SelectMany(speaker => speaker.Acknowledged);

    /// <summary>Begins the conversations, by turns with each host.</summary>
    /// <param name="isIdle">Whether only their streams stay, as of people who read and think.</param>
    public static async Task<OpenLoop> BeginAsync(IReadOnlyList<Uri> hosts, Talk talk, int conversations, CancellationToken ct, bool isIdle = false)
    {
        var speakers = new Speaker[conversations];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = BegunAtOnce, CancellationToken = ct };
        await Parallel.ForAsync(0, conversations, limits, async (at, token) =>
        {
            speakers[at] = await Speaker.BeginAsync(hosts[at % hosts.Count], talk, token);
            if (isIdle) speakers[at].HangUp();
        });
        return new OpenLoop(speakers);
    }

    /// <param name="rate">Messages a second, all conversations together.</param>
    public async Task<LoadMeasured> RunAsync(double rate, TimeSpan time, Random random, CancellationToken ct)
    {
        var latencies = new Latencies();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        foreach (var speaker in _speakers) speaker.Begin(latencies);
        var speaking = _speakers.Select(speaker => Task.Run(() => speaker.SpeakAsync(over.Token), ct)).ToList();
        var clock = Stopwatch.StartNew();
        var offered = await ArriveAsync(rate, time, random, ct);
        foreach (var speaker in _speakers) speaker.End();
        await Task.WhenAny(Task.WhenAll(speaking), Task.Delay(Patience, ct));
        var took = clock.Elapsed;
        await Task.Delay(TimeSpan.FromMilliseconds(300), ct);
        await over.CancelAsync();
        await Task.WhenAll(speaking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new LoadMeasured(
            offered / time.TotalSeconds,
            latencies.Done / took.TotalSeconds,
            latencies.AnsweredAt(50),
            latencies.AnsweredAt(99),
            latencies.AnsweredAt(99.9),
            latencies.AnsweredAt(100),
            latencies.StreamedAt(99),
            offered - latencies.Done);
    }

    public void Dispose()
    {
        foreach (var speaker in _speakers) speaker.Dispose();
    }

    /// <summary>Gaps between messages are as chance has them (exponential); who speaks is anybody.</summary>
    private async Task<long> ArriveAsync(double rate, TimeSpan time, Random random, CancellationToken ct)
    {
        var (begin, next, arrived) = (Stopwatch.GetTimestamp(), 0.0, 0L);
        while (next < time.TotalSeconds)
        {
            var now = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            for (; next <= now && next < time.TotalSeconds; next += -Math.Log(1 - random.NextDouble()) / rate, arrived++)
                _speakers[random.Next(_speakers.Length)].Say(begin + (long)(next * Stopwatch.Frequency));
            await Task.Delay(1, ct);
        }

        return arrived;
    }
}

/// <summary>What became of a rate.</summary>
/// <param name="Offered">Messages a second.</param>
/// <param name="Done">Acknowledged a second, until the last was.</param>
/// <param name="P50">Milliseconds from when it was to be said to its acknowledgement.</param>
/// <param name="Streamed">Milliseconds until it came down the stream, 99 of 100.</param>
/// <param name="Missing">Not acknowledged.</param>
internal sealed record LoadMeasured(double Offered, double Done, double P50, double P99, double P999, double Max, double Streamed, long Missing)
{
    private const double Slow = 250;

    /// <summary>Before the knee: all is answered, at the rate at which it comes, and soon.</summary>
    public bool KeepsUp => Missing == 0 && Done >= 0.95 * Offered && P99 <= Slow;
}
