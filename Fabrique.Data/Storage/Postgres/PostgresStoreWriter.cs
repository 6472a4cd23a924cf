using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>A transaction for each piece of work.</summary>
internal sealed class PostgresStoreWriter(PostgresCrew crew) : StoreWriter
{
    public override bool IsFull => crew.IsFull;

    public override Task<T> WriteAsync<T>(Func<StoreConnection, Written<T>> work, CancellationToken ct) =>
        crew.RunAsync(connection => Write(connection, work), again: false, ct);

    private static T Write<T>(PostgresStoreConnection connection, Func<StoreConnection, Written<T>> work)
    {
        connection["BEGIN"].Execute();
        var (result, isKept) = work(connection);
        connection[isKept ? "COMMIT" : "ROLLBACK"].Execute();
        return result;
    }
}
