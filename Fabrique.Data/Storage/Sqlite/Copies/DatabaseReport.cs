using System.Collections.Immutable;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Sqlite.Copies;

/// <summary>Examines a database file: damages, and rows of each table.</summary>
internal static class DatabaseReport
{
    private const string Tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite^_%' ESCAPE '^' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";

    // Rows that point to nothing, told as "table answer, row 12, to response".
    private const string Orphans = "SELECT printf('table %s, row %s, to %s', \"table\", rowid, parent) FROM pragma_foreign_key_check";

    /// <returns>Empty when all is well.</returns>
    public static ImmutableArray<string> Damages(StoreConnection connection) =>
        [.. Texts(connection, "PRAGMA integrity_check").Where(line => line != "ok"), .. Texts(connection, Orphans)];

    public static ImmutableSortedDictionary<string, long> Count(StoreConnection connection) =>
        Texts(connection, Tables).ToImmutableSortedDictionary(
            table => table, table => connection[$"SELECT count(*) FROM \"{table}\""].Number(), StringComparer.Ordinal);

    public static int Version(StoreConnection connection) => (int)connection["PRAGMA user_version"].Number();

    private static List<string> Texts(StoreConnection connection, string sql) => connection[sql].All(row => row.GetString(0));
}
