namespace Fabrique.Data.Storage.Connections;

/// <summary>Writes pieces of work, each whole or not at all.</summary>
/// <remarks>Many callers at once.</remarks>
internal abstract class StoreWriter
{
    /// <summary>More would be refused now.</summary>
    public abstract bool IsFull { get; }

    /// <summary>Does the work on a connection that may write, and returns when it is safe.</summary>
    /// <exception cref="StoreBusyException">Too much waits already.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be written; nothing was.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the work began; nothing was written.</exception>
    public abstract Task<T> WriteAsync<T>(Func<StoreConnection, Written<T>> work, CancellationToken ct);

    /// <summary>The same for work that changes nothing of what turns read: states, responses, answers.</summary>
    public virtual Task<T> WriteAsideAsync<T>(Func<StoreConnection, Written<T>> work, CancellationToken ct) => WriteAsync(work, ct);

    /// <summary>The same.</summary>
    public Task WriteAsideAsync(Action<StoreConnection> work, CancellationToken ct) =>
        WriteAsideAsync(
            connection =>
            {
                work(connection);
                return new Written<bool>(true);
            },
            ct);

    public Task WriteAsync(Action<StoreConnection> work, CancellationToken ct) =>
        WriteAsync(
            connection =>
            {
                work(connection);
                return new Written<bool>(true);
            },
            ct);
}

/// <summary>What a piece of work came to; what is not kept is undone.</summary>
internal readonly record struct Written<T>(T Result, bool IsKept = true);
