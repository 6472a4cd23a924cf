using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Schema;
using Fabrique.Data.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fabrique.Data.Storage.Sqlite.Opening;

internal sealed class SqliteContexts(StoreFile file) : StoreContexts
{
    /// <summary>A context on a connection that is open already.</summary>
    /// <remarks>The caller closes the connection.</remarks>
    public static FabriqueDbContext Over(SqliteConnection connection) => new(
        new DbContextOptionsBuilder<FabriqueDbContext>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IMigrationsSqlGenerator, StrictTables>()
            .Options);

    public override async Task<T> QueryAsync<T>(Func<FabriqueDbContext, Task<T>> query, CancellationToken ct)
    {
        try
        {
            await using var connection = file.OpenReader();
            await using var context = Over(connection);
            return await query(context);
        }
        catch (SqliteException fault) when (StoreFaults.IsOutage(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }
}
