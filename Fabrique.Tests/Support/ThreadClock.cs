using System.Globalization;

namespace Fabrique.Tests.Support;

/// <summary>The processor's time that this thread took: what a busy machine does beside does not count.</summary>
/// <remarks>Where the system does not tell, the time on the wall. What is measured must stay on its thread.</remarks>
internal sealed class ThreadClock
{
    private const string Told = "/proc/thread-self/schedstat";

    private readonly TimeSpan _from = Now();

    public TimeSpan Elapsed => Now() - _from;

    public static ThreadClock Start() => new();

    // "nanoseconds on a processor, nanoseconds waiting for one, times"
    private static TimeSpan Now() => File.Exists(Told) && long.TryParse(File.ReadAllText(Told).Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds)
        ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
        : TimeSpan.FromTicks(DateTime.UtcNow.Ticks);
}
