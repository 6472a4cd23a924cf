using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Scrubs seconds after somebody erased what they had said, without anybody waiting for it.</summary>
/// <remarks>Tables wait while they are written anew: erasures that follow each other are scrubbed together, and the daily job
/// finds what a stop of the host left.</remarks>
internal sealed class PromptScrub(StoreScrub scrub, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private Task _work = Task.CompletedTask;
    private bool _isWanted;
    private bool _isRunning;

    public void Raise()
    {
        lock (_lock)
        {
            _isWanted = true;
            if (_isRunning || _end.IsCancellationRequested) return;
            _isRunning = true;
            _work = RunAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        var wait = Together;
        while (await IsWantedAfterAsync(wait))
        {
            wait = await TryScrubAsync() ? Apart : Together;
        }
    }

    private async Task<bool> IsWantedAfterAsync(TimeSpan wait)
    {
        await Task.Delay(wait, time, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            _isRunning = _isWanted && !_end.IsCancellationRequested;
            _isWanted = false;
            return _isRunning;
        }
    }

    private async Task<bool> TryScrubAsync()
    {
        try
        {
            await scrub.RunAsync(_end.Token);
            return true;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or StoreBusyException or OperationCanceledException)
        {
            lock (_lock)
            {
                _isWanted = true;
            }

            return false;
        }
    }
}
