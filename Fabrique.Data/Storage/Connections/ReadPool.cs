namespace Fabrique.Data.Storage.Connections;

/// <summary>Read-only connections that are used again, with their prepared statements.</summary>
/// <remarks>Many callers at once.</remarks>
internal abstract class ReadPool
{
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public abstract Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken ct);
}
