namespace Fabrique.Data.Storage.Connections;

/// <summary>Takes the bytes of what was erased out of logs and free space.</summary>
internal abstract class StoreScrub
{
    /// <returns>False when a reader still needs them: try again later.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    public abstract Task<bool> RunAsync(CancellationToken ct);
}
