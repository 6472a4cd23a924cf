using Fabrique.Data.Storage.Connections;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Brings the schema up to date, one node at a time; the others wait and then find nothing to do.</summary>
/// <remarks>Without a time limit: a large table takes its time, and those who wait have nothing else to do.</remarks>
internal sealed class PostgresOpening(PostgresSource source) : StorageOpening
{
    /// <summary>"Fabrique" as a number: who holds this lock may change the schema.</summary>
    private const string Lock = "SELECT pg_advisory_lock(7165073)";
    private const string Unlock = "SELECT pg_advisory_unlock(7165073)";

    private const string Met =
        $"""
        CREATE OR REPLACE FUNCTION fabrique_met(met boolean) RETURNS void LANGUAGE plpgsql AS
        'BEGIN IF NOT met THEN RAISE EXCEPTION ''somebody was faster'' USING ERRCODE = ''{PostgresFaults.NotMet}''; END IF; END'
        """;

    public override async Task OpenAsync(bool exclusive, CancellationToken ct)
    {
        try
        {
            await using var connection = await source.Connections.OpenConnectionAsync(ct);
            await RunAsync(connection, "SET lock_timeout = 0; SET statement_timeout = 0", ct);
            await RunAsync(connection, Lock, ct);
            await UpgradeAsync(connection, ct);
            await RunAsync(connection, Met, ct);
            await RunAsync(connection, PostgresSearch.Renew, ct);
            await RunAsync(connection, Unlock, ct);
            await RunAsync(connection, "RESET lock_timeout; RESET statement_timeout", ct);
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            throw PostgresFaults.Unavailable(fault);
        }
    }

    private async Task UpgradeAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var context = PostgresContexts.Over(connection);
        context.Database.SetCommandTimeout(0);
        var applied = await context.Database.GetAppliedMigrationsAsync(ct);
        if (applied.Except(context.Database.GetMigrations()).Any()) throw new StoreRefusedException(StoreRefusal.NewerThanProgram, source.Place);
        foreach (var migration in await context.Database.GetPendingMigrationsAsync(ct)) await context.Database.MigrateAsync(migration, ct);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Every text is a constant of this room.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
