namespace Fabrique.Bot.Channels.Teams;

/// <summary>Wakes the outbox pump when something was stored for it.</summary>
internal sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Returns when it rings, or after <paramref name="atMost"/>.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => _rung.WaitAsync(atMost, ct);

    public void Dispose() => _rung.Dispose();
}
