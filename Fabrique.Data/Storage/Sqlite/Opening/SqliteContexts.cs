using Fabrique.Data.Storage.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>EF contexts on connections that are open already.</summary>
internal static class SqliteContexts
{
    /// <remarks>The caller closes the connection.</remarks>
    public static FabriqueDbContext Over(SqliteConnection connection) => new(
        new DbContextOptionsBuilder<FabriqueDbContext>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IMigrationsSqlGenerator, StrictTables>()
            .Options);
}
