using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>A transaction for each piece of work.</summary>
internal sealed class PostgresStoreWriter(PostgresCrew crew, TurnMemory memory) : StoreWriter
{
    public override bool IsFull => crew.IsFull;

    public override async Task<T> WriteAsync<T>(Func<StoreConnection, Written<T>> work, CancellationToken ct)
    {
        try
        {
            return await WriteAsideAsync(work, ct);
        }
        finally
        {
            memory.Forget();
        }
    }

    public override Task<T> WriteAsideAsync<T>(Func<StoreConnection, Written<T>> work, CancellationToken ct) =>
        crew.RunAsync(connection => Write(connection, work), again: false, ct);

    private static T Write<T>(PostgresStoreConnection connection, Func<StoreConnection, Written<T>> work)
    {
        connection["BEGIN"].Execute();
        var (result, isKept) = work(connection);
        connection[isKept ? "COMMIT" : "ROLLBACK"].Execute();
        return result;
    }
}
