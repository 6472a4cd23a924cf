using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fabrique.Bench.Load;

/// <summary>What the store holds of what was acknowledged, read with the database's own means.</summary>
internal static class StoredKeys
{
    private const string All = "SELECT conversation, activity_key FROM inbox";

    /// <param name="file">Of SQLite.</param>
    public static async Task<HashSet<(string, string)>> OfFileAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        return await ReadAsync(connection);
    }

    public static async Task<HashSet<(string, string)>> OfDatabaseAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        return await ReadAsync(connection);
    }

    private static async Task<HashSet<(string, string)>> ReadAsync(DbConnection connection)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = All;
        await using var reader = await command.ExecuteReaderAsync();
        HashSet<(string, string)> keys = [];
        while (await reader.ReadAsync()) keys.Add((reader.GetString(0), reader.GetString(1)));
        return keys;
    }
}
