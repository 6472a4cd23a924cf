using System.Globalization;
using Fabrique.Data.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Copies rows of one instant from PostgreSQL into an SQLite file with the same tables.</summary>
internal static class TableCopy
{
    /// <summary>What exports read, in an order in which nothing points to what is not there yet.</summary>
    private static readonly string[] ForExports = ["questionnaire", "product", "session", "call", "response", "idea", "answer", "contact", "attachment"];

    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public static void ToSqlite(PostgresSource source, StoreFile file, CancellationToken ct)
    {
        try
        {
            using var from = source.Open();
            using var reading = from.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
            using var to = file.OpenWriter();
            using var writing = to.BeginTransaction();
            foreach (var table in ForExports) Copy(table, from, to, ct);
            writing.Commit();
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            throw PostgresFaults.Unavailable(fault);
        }
    }

    private static void Copy(string table, NpgsqlConnection from, SqliteConnection to, CancellationToken ct)
    {
        var columns = Columns(table, to);
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        using var insert = new SqliteStatement(
            to, $"INSERT INTO \"{table}\" ({names}) VALUES ({string.Join(", ", columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"?{at + 1}")))})");
        using var select = new NpgsqlCommand($"SELECT {names} FROM \"{table}\"", from) { CommandTimeout = 0 };
        using var rows = select.ExecuteReader();
        var values = new object?[columns.Count];
        while (rows.Read())
        {
            ct.ThrowIfCancellationRequested();
            for (var at = 0; at < values.Length; at++) values[at] = rows.IsDBNull(at) ? null : rows.GetValue(at);
            insert.Execute(values);
        }
    }

    private static List<string> Columns(string table, SqliteConnection to)
    {
        using var statement = new SqliteStatement(to, "SELECT name FROM pragma_table_info(?1)");
        return statement.All(row => row.GetString(0), table);
    }
}
