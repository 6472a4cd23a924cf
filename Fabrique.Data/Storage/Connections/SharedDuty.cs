namespace Fabrique.Data.Storage.Connections;

/// <summary>Work that only one host of the store does at a time: the daily cleaning.</summary>
internal abstract class SharedDuty
{
    /// <returns>The duty, to be disposed when it is done; null while another host has it.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    public abstract Task<IAsyncDisposable?> TryTakeAsync(CancellationToken ct);
}
