using System.Collections.Immutable;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Sqlite.Opening;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres.Moving;

/// <summary>Takes the data folder as a host does, so that nobody writes meanwhile, and copies it in one transaction.</summary>
internal sealed class PostgresMove(StorageOptions options, PostgresSource source, StorageOpening opening) : IStoreMove
{
    /// <summary>The shipped forms, which a host publishes at its first start: the file has them too.</summary>
    private const string Shipped = "questionnaire";

    public async Task<MoveOutcome> MoveAsync(CancellationToken ct)
    {
        if (!File.Exists(options.DatabaseFile)) throw new FileNotFoundException(null, options.DatabaseFile);
        FileHeader.Check(options.DatabaseFile);
        using var taken = new FolderLock(options);
        taken.Take();
        var file = new StoreFile(options);
        await SchemaUpgrade.RunAsync(file, ct);
        await opening.OpenAsync(exclusive: true, ct);
        try
        {
            return await MoveAsync(file, ct);
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            throw PostgresFaults.Unavailable(fault);
        }
        catch (SqliteException fault) when (StoreFaults.IsOutage(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }

    private async Task<MoveOutcome> MoveAsync(StoreFile file, CancellationToken ct)
    {
        await using var from = file.OpenReader();
        await using var reading = from.BeginTransaction(deferred: true);
        await using var to = await source.Connections.OpenConnectionAsync(ct);
        await using var writing = await to.BeginTransactionAsync(ct);
        await RunAsync(to, "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0", ct);
        var tables = await MovedSchema.ReadAsync(to, ct);
        if (await FindDataAsync(tables, to, ct) is { } there) return there;
        await RunAsync(to, $"DELETE FROM {Shipped}", ct);
        foreach (var table in tables) await table.CopyAsync(from, to, ct);
        await MovedSchema.SetIdentitiesAsync(to, ct);
        var counts = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var (before, after) = (table.CountIn(from), await table.CountInAsync(to, ct));
            if (before != after) return new MoveOutcome.Differs(table.Name, before, after);
            counts[table.Name] = after;
        }

        await writing.CommitAsync(ct);
        return new MoveOutcome.Moved(counts.ToImmutable());
    }

    private async Task<MoveOutcome?> FindDataAsync(IReadOnlyList<MovedTable> tables, NpgsqlConnection to, CancellationToken ct)
    {
        foreach (var table in tables.Where(table => table.Name != Shipped))
            if (await table.CountInAsync(to, ct) is > 0 and var rows) return new MoveOutcome.NotEmpty(source.Place, table.Name, rows);
        return null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
#pragma warning disable CA2100 // Every text is a constant.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
