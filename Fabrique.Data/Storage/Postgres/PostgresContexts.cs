using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

internal sealed class PostgresContexts(PostgresSource source) : StoreContexts
{
    /// <remarks>The caller closes the connection.</remarks>
    public static PostgresDbContext Over(NpgsqlConnection connection) => new(
        new DbContextOptionsBuilder<PostgresDbContext>()
            .UseNpgsql(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options);

    public override async Task<T> QueryAsync<T>(Func<FabriqueDbContext, Task<T>> query, CancellationToken ct)
    {
        try
        {
            await using var connection = await source.Connections.OpenConnectionAsync(ct);
            await using var context = Over(connection);
            return await query(context);
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            throw PostgresFaults.Unavailable(fault);
        }
    }
}
