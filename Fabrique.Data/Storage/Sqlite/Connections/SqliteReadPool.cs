using System.Collections.Concurrent;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Sqlite.Connections;

/// <summary>Read-only connections that are used again, with their prepared statements.</summary>
/// <remarks>Many callers at once. SQLite answers on the caller's thread; readers and the writer do not wait for each other.</remarks>
internal sealed class SqliteReadPool(StoreFile file) : ReadPool, IDisposable
{
    private readonly ConcurrentBag<SqliteStoreConnection> _idle = [];

    public override Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(ct);
        }

        try
        {
            return Task.FromResult(Read(read));
        }
        catch (Exception fault)
        {
            return Task.FromException<T>(StoreFaults.Translate(fault));
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private T Read<T>(Func<StoreConnection, T> read)
    {
        var connection = _idle.TryTake(out var idle) ? idle : new SqliteStoreConnection(file.OpenReader());
        try
        {
            var result = read(connection);
            _idle.Add(connection);
            return result;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
