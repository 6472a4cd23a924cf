using System.Collections.Immutable;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Sqlite.Opening;

namespace Fabrique.Data.Storage.Sqlite.Reading;

internal sealed class SqliteStoreCheck(StoreFile file, ReadPool readers) : IStoreCheck
{
    private const string Tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY name";

    // Rows that point to nothing, told as "table answer, row 12, to response".
    private const string Orphans = "SELECT printf('table %s, row %s, to %s', \"table\", rowid, parent) FROM pragma_foreign_key_check";

    public Task<StoreReport> CheckAsync(CancellationToken ct) => readers.ReadAsync(Check, ct);

    private StoreReport Check(StoreConnection connection) => new(
        file.Path,
        SqliteVersion.Text,
        (int)connection["PRAGMA user_version"].Number(),
        SchemaUpgrade.Newest,
        [.. Texts(connection, "PRAGMA integrity_check").Where(line => line != "ok"), .. Texts(connection, Orphans)],
        Texts(connection, Tables).ToImmutableSortedDictionary(
            table => table, table => connection[$"SELECT count(*) FROM \"{table}\""].Number(), StringComparer.Ordinal));

    private static List<string> Texts(StoreConnection connection, string sql) => connection[sql].All(row => row.GetString(0));
}
