using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Postgres;

internal sealed class PostgresReadPool(PostgresCrew crew) : ReadPool
{
    public override Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken ct) => crew.RunAsync(read, again: true, ct);
}
