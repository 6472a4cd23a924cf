using System.Threading.Channels;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Wakes the outbox pump when something was stored for it.</summary>
/// <remarks>Nothing to dispose of: who waits when the host goes is let go by its token.</remarks>
internal sealed class OutboxBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <returns>True when it rings; false after <paramref name="atMost"/>.</returns>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(atMost);
        try
        {
            return await _rung.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
