using System.Globalization;
using Fabrique.Data.Storage.Schema;
using Fabrique.Data.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using static SQLitePCL.raw;

namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>Applies the migrations that are missing, all in one transaction: a kill in the middle leaves the file as it was.</summary>
/// <remarks>EF's own way takes a lock row that a killed program leaves behind for ever; here SQLite's write lock serves.</remarks>
internal static class SchemaUpgrade
{
    /// <summary>Number of the newest migration; also <c>PRAGMA user_version</c> of an up-to-date file.</summary>
    public const int Newest = 7;

    public static async Task RunAsync(StoreFile file, CancellationToken ct)
    {
        try
        {
            await using var connection = file.Create();
            if (Needed(connection, file))
            {
                await UpgradeAsync(connection, file, ct);
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLITE_NOTADB)
        {
            throw new StoreRefusedException(StoreRefusal.NotADatabase, file.Path, fault);
        }
        catch (SqliteException fault) when (StoreFaults.IsOutage(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }

    public static int Version(SqliteConnection connection) =>
        Convert.ToInt32(Run(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);

    private static bool Needed(SqliteConnection connection, StoreFile file)
    {
        var version = Version(connection);
        return version <= Newest ? version < Newest : throw new StoreRefusedException(StoreRefusal.NewerThanProgram, file.Path);
    }

    private static async Task UpgradeAsync(SqliteConnection connection, StoreFile file, CancellationToken ct)
    {
        await using var context = SqliteContexts.Over(connection);

        // Migrations rebuild tables; what points to them is checked at the end instead.
        Run(connection, "PRAGMA foreign_keys = OFF");
        Run(connection, "BEGIN IMMEDIATE");
        if (Needed(connection, file))
        {
            Run(connection, Script(context, Version(connection)));
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Newest}"));
        }

        ct.ThrowIfCancellationRequested();
        if (Run(connection, "PRAGMA foreign_key_check") is not null)
        {
            throw new StoreUnavailableException("The migration would leave rows that point to nothing; the file stays as it was.");
        }

        Run(connection, "COMMIT");
    }

    private static string Script(FabriqueDbContext context, int version)
    {
        var applied = version == 0 ? Migration.InitialDatabase : context.Database.GetMigrations().ElementAt(version - 1);
        return context.GetService<IMigrator>().GenerateScript(applied, null, MigrationsSqlGenerationOptions.NoTransactions);
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant or EF's own script.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
