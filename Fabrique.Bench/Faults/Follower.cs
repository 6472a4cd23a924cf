using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Faults;

/// <summary>Reads a conversation's stream and, whenever it breaks, goes on after the last watermark wherever a host answers.</summary>
internal sealed class Follower(ChatClient chat)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<string> _seen = [];

    /// <summary>How often a stream was opened.</summary>
    public int Opened { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        var watermark = "";
        while (!ct.IsCancellationRequested)
        {
            try
            {
                using var line = await chat.TryOpenAsync(watermark, ct);
                if (line is null) chat.TryAnotherHost();
                else Opened++;
                while (line is not null && await line.NextAsync(ct) is var (activities, next))
                {
                    lock (_seen) _seen.AddRange(activities.Select(one => one.Id));
                    watermark = next;
                }

                await Task.Delay(Pause, ct);
            }
            catch (Exception fault) when (ct.IsCancellationRequested || ChatClient.IsOutage(fault, ct))
            {
                // The line broke: another one after the watermark.
            }
        }
    }

    /// <returns>The ids in the order in which they came, once there are so many, or after a minute.</returns>
    public async Task<List<string>> UntilAsync(int count, CancellationToken ct)
    {
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end; await Task.Delay(Pause, ct))
            lock (_seen) if (_seen.Count >= count) return [.. _seen];
        lock (_seen) return [.. _seen];
    }
}
