using Npgsql;

namespace Fabrique.Data.Storage.Postgres.Moving;

/// <summary>Reads from PostgreSQL's own catalogue what is to be moved: a new table needs no word here.</summary>
internal static class MovedSchema
{
    private const string Columns =
        """
        SELECT table_name, column_name, data_type FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name NOT IN ('__EFMigrationsHistory', 'key') ORDER BY table_name, ordinal_position
        """;

    private const string References =
        "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";

    private const string Identities =
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'";

    /// <returns>In an order in which nothing points to what is not there yet.</returns>
    public static async Task<IReadOnlyList<MovedTable>> ReadAsync(NpgsqlConnection database, CancellationToken ct)
    {
        var columns = await RowsAsync(database, Columns, 3, ct);
        var references = (await RowsAsync(database, References, 2, ct)).Where(pair => pair[0] != pair[1]).ToLookup(pair => pair[0].Trim('"'), pair => pair[1].Trim('"'));
        var waiting = columns.GroupBy(row => row[0]).Select(table => new MovedTable(table.Key, [.. table.Select(row => (row[1], row[2]))])).ToList();
        List<MovedTable> ordered = [];
        while (waiting.Count > 0)
        {
            var next = waiting.First(table => references[table.Name].All(other => waiting.TrueForAll(one => one.Name != other)));
            waiting.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    /// <summary>Lets numbers that the database gives go on behind those that were copied.</summary>
    public static async Task SetIdentitiesAsync(NpgsqlConnection database, CancellationToken ct)
    {
        foreach (var identity in await RowsAsync(database, Identities, 2, ct))
        {
            await using var command = new NpgsqlCommand(
                $"SELECT setval(pg_get_serial_sequence('\"{identity[0]}\"', '{identity[1]}'), (SELECT max(\"{identity[1]}\") FROM \"{identity[0]}\"))", database);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<List<string[]>> RowsAsync(NpgsqlConnection database, string sql, int columns, CancellationToken ct)
    {
#pragma warning disable CA2100 // Every text is a constant.
        await using var command = new NpgsqlCommand(sql, database);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<string[]> rows = [];
        while (await reader.ReadAsync(ct)) rows.Add([.. Enumerable.Range(0, columns).Select(reader.GetString)]);
        return rows;
    }
}
