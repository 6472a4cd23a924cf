using Fabrique.Tests.Storage.Postgres;
using Npgsql;

namespace Fabrique.Tests.Conversations;

/// <summary>In every column of every row.</summary>
[Collection(nameof(PostgresServer))]
public sealed class PostgresErasureTests(PostgresServer server) : ErasureContract
{
    private string _database = "";

    private protected override async Task<ConversationHost> OpenAsync()
    {
        _database = await server.NewDatabaseAsync();
        return new ConversationHost(_database);
    }

    private protected override async Task<bool> HoldsAsync(ConversationHost host, string text)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table} AS held WHERE strpos(held::text, $1) > 0", connection);
            command.Parameters.AddWithValue(text);
            if ((long)(await command.ExecuteScalarAsync())! > 0) return true;
        }

        return false;
    }

    private static async Task<List<string>> TablesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()", connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> tables = [];
        while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        return tables;
    }
}
