using System.Diagnostics;
using HdrHistogram;

namespace Fabrique.Bench.Load;

/// <summary>Times from when something was to be said, not from when it could be: a host that stands still is not spared.</summary>
internal sealed class Latencies
{
    private readonly LongHistogram _answered = New();
    private readonly LongHistogram _streamed = New();
    private long _refused;

    public long Refused => Interlocked.Read(ref _refused);

    public long Done
    {
        get
        {
            lock (_answered) return _answered.TotalCount;
        }
    }

    public void Answered(long due, bool isDone)
    {
        if (!isDone) Interlocked.Increment(ref _refused);
        else Record(_answered, due);
    }

    public void Streamed(long due) => Record(_streamed, due);

    public double AnsweredAt(double percentile) => Milliseconds(_answered, percentile);

    public double StreamedAt(double percentile) => Milliseconds(_streamed, percentile);

    private static LongHistogram New() => new(1, TimeSpan.TicksPerHour, 3);

    private static void Record(LongHistogram histogram, long due)
    {
        var ticks = Math.Max(1, Stopwatch.GetElapsedTime(due).Ticks);
        lock (histogram) histogram.RecordValue(Math.Min(ticks, TimeSpan.TicksPerHour));
    }

    private static double Milliseconds(LongHistogram histogram, double percentile)
    {
        lock (histogram) return TimeSpan.FromTicks(histogram.GetValueAtPercentile(percentile)).TotalMilliseconds;
    }
}
