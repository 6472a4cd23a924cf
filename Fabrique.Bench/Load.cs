using System.Diagnostics;
using System.Net;
using HdrHistogram;

namespace Fabrique.Bench;

/// <summary>Conversations that talk at once, each waiting for its answer before it goes on.</summary>
internal static class Load
{
    /// <param name="conversations">How many at once.</param>
    /// <param name="say">One exchange of one conversation: its number and how many it had before.</param>
    public static async Task<LoadResult> RunAsync(int conversations, TimeSpan time, Func<int, int, Task<HttpStatusCode>> say)
    {
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(conversation => TalkAsync(conversation, 0, TimeSpan.FromSeconds(1), say, null)));
        var latencies = new LongConcurrentHistogram(1, TimeSpan.TicksPerMinute, 3);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(conversation => TalkAsync(conversation, 1_000_000, time, say, latencies)));
        return new LoadResult(latencies.TotalCount / clock.Elapsed.TotalSeconds, Milliseconds(latencies, 50), Milliseconds(latencies, 99));
    }

    private static async Task TalkAsync(int conversation, int first, TimeSpan time, Func<int, int, Task<HttpStatusCode>> say, LongConcurrentHistogram? latencies)
    {
        var clock = Stopwatch.StartNew();
        for (var count = first; clock.Elapsed < time; count++)
        {
            var start = Stopwatch.GetTimestamp();
            var status = await say(conversation, count);
            if (status != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"Answered {(int)status}: nothing was measured.");
            }

            latencies?.RecordValue(Math.Max(1, Stopwatch.GetElapsedTime(start).Ticks));
        }
    }

    private static double Milliseconds(HistogramBase histogram, double percentile) =>
        TimeSpan.FromTicks(histogram.GetValueAtPercentile(percentile)).TotalMilliseconds;
}

/// <param name="PerSecond">Exchanges per second, all conversations together.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99);
