using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Fabrique.Data.Storage.Postgres.Moving;

/// <summary>One table of both databases, which name tables and columns alike.</summary>
/// <param name="Columns">With PostgreSQL's types.</param>
internal sealed record MovedTable(string Name, IReadOnlyList<(string Name, string Type)> Columns)
{
    private string Names => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    public long CountIn(SqliteConnection file)
    {
        using var command = file.CreateCommand();
#pragma warning disable CA2100 // Names come from the schema.
        command.CommandText = $"SELECT count(*) FROM \"{Name}\"";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    public async Task<long> CountInAsync(NpgsqlConnection database, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM \"{Name}\"", database) { CommandTimeout = 0 };
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task CopyAsync(SqliteConnection from, NpgsqlConnection to, CancellationToken ct)
    {
        await using var select = from.CreateCommand();
#pragma warning disable CA2100 // Names come from the schema.
        select.CommandText = $"SELECT {Names} FROM \"{Name}\"";
#pragma warning restore CA2100
        await using var rows = await select.ExecuteReaderAsync(ct);
        await using var import = await to.BeginBinaryImportAsync($"COPY \"{Name}\" ({Names}) FROM STDIN (FORMAT BINARY)", ct);
        import.Timeout = TimeSpan.FromHours(1);
        while (await rows.ReadAsync(ct))
        {
            await import.StartRowAsync(ct);
            for (var at = 0; at < Columns.Count; at++) await WriteAsync(import, rows.GetValue(at), Columns[at].Type, ct);
        }

        await import.CompleteAsync(ct);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter import, object value, string type, CancellationToken ct) => (value, type) switch
    {
        (DBNull, _) => import.WriteNullAsync(ct),
        (_, "bigint") => import.WriteAsync(Convert.ToInt64(value, CultureInfo.InvariantCulture), NpgsqlDbType.Bigint, ct),
        (_, "integer") => import.WriteAsync(Convert.ToInt32(value, CultureInfo.InvariantCulture), NpgsqlDbType.Integer, ct),
        (_, "boolean") => import.WriteAsync(Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0, NpgsqlDbType.Boolean, ct),
        (_, "double precision") => import.WriteAsync(Convert.ToDouble(value, CultureInfo.InvariantCulture), NpgsqlDbType.Double, ct),
        (byte[] bytes, "bytea") => import.WriteAsync(bytes, NpgsqlDbType.Bytea, ct),
        (string text, "text") => import.WriteAsync(text, NpgsqlDbType.Text, ct),
        _ => throw new NotSupportedException($"{value.GetType()} does not go into a column of type {type}."),
    };
}
