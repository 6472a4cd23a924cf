using System.Collections.Immutable;
using Fabrique.Data.Storage.Connections;
using Microsoft.EntityFrameworkCore;

namespace Fabrique.Data.Storage.Postgres;

internal sealed class PostgresStoreCheck(PostgresSource source, ReadPool readers, StoreContexts contexts) : IStoreCheck
{
    private const string Tables = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE '^_^_%' ESCAPE '^' ORDER BY tablename";
    private const string Version = "SELECT current_setting('server_version')";

    public async Task<StoreReport> CheckAsync(CancellationToken ct)
    {
        var (applied, known) = await contexts.QueryAsync(
            async context => ((await context.Database.GetAppliedMigrationsAsync(ct)).Count(), context.Database.GetMigrations().Count()), ct);
        return await readers.ReadAsync(connection => Check(connection, applied, known), ct);
    }

    private StoreReport Check(StoreConnection connection, int applied, int known) => new(
        source.Place,
        $"PostgreSQL {connection[Version].First(row => row.GetString(0))}",
        applied,
        known,
        [],
        connection[Tables].All(row => row.GetString(0)).ToImmutableSortedDictionary(
            table => table, table => connection[$"SELECT count(*) FROM \"{table}\""].Number(), StringComparer.Ordinal));
}
