using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fabrique.Bench.Load;

/// <summary>What the store holds of what was acknowledged, read with the database's own means.</summary>
/// <param name="Keys">Conversation and key.</param>
/// <param name="Bytes">All that the database takes on the disk.</param>
internal sealed record StoredKeys(HashSet<(string, string)> Keys, long Bytes)
{
    private const string All = "SELECT conversation, activity_key FROM inbox";
    private const string SizeOfFile = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
    private const string SizeOfDatabase = "SELECT pg_database_size(current_database())";

    /// <param name="file">Of SQLite.</param>
    public static async Task<StoredKeys> OfFileAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        return await ReadAsync(connection, SizeOfFile);
    }

    public static async Task<StoredKeys> OfDatabaseAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        return await ReadAsync(connection, SizeOfDatabase);
    }

    private static async Task<StoredKeys> ReadAsync(DbConnection connection, string size)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both texts are constants.
        command.CommandText = size;
#pragma warning restore CA2100
        var bytes = (long)(await command.ExecuteScalarAsync())!;
        command.CommandText = All;
        await using var reader = await command.ExecuteReaderAsync();
        HashSet<(string, string)> keys = [];
        while (await reader.ReadAsync()) keys.Add((reader.GetString(0), reader.GetString(1)));
        return new StoredKeys(keys, bytes);
    }
}
