using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fabrique.Tests.Storage.Postgres;

/// <summary>Databases as earlier programs left them, made by those programs' own migrations.</summary>
[Collection(nameof(PostgresServer))]
public sealed class PostgresOlderSchemaTests(PostgresServer server)
{
    private const string Rows =
        """
        INSERT INTO questionnaire (hash, form_id, version, title, source, published_at) VALUES ('h', 'essai', '1', 'Essai', 'x', 1);
        INSERT INTO response (id, questionnaire_hash, channel, language, assisted, status, started_at, updated_at, essential_only, version)
        VALUES ('r', 'h', 'directline', 'fr', false, 0, 1, 1, false, 1);
        INSERT INTO answer (response_id, ordinal, question, status, text, at) VALUES ('r', 0, 'avis', 0, 'bien', 1);
        INSERT INTO conversation (id, last_sequence, created_at) VALUES ('directline/a', 2, 1);
        INSERT INTO inbox (conversation, activity_key, outcome, first_sequence, last_sequence, at) VALUES ('directline/a', '1', 'ok', 1, 2, 1);
        INSERT INTO outbox (conversation, sequence, activity_id, json, delivery, at, due_at, attempts)
        VALUES ('directline/a', 1, 'x', '{}', 0, 1, 1, 0), ('directline/a', 2, 'y', '{}', 0, 1, 1, 0);
        """;

    [SkippableFact]
    public async Task A_database_of_every_earlier_schema_is_brought_up_to_date_with_all_its_rows()
    {
        for (var version = 1; version < await NewestAsync(); version++)
        {
            var database = await server.NewDatabaseAsync();
            await WriteAsync(database, version);

            await using var store = await PostgresStore.OpenAsync(database);

            var report = await store.Get<IStoreCheck>().CheckAsync(default);
            Assert.Equal(report.ProgramVersion, report.SchemaVersion);
            Assert.Equal((1, 1, 2, 1), (report.Tables["response"], report.Tables["answer"], report.Tables["outbox"], report.Tables["inbox"]));
            Assert.Equal(new SeenTurn("ok", 1, 2), await store.Get<ITurnStore>().FindSeenAsync("directline/a", "1", default));
            Assert.Equal(new CommitResult.Committed(3, 3), await store.Get<ITurnStore>().CommitAsync(Writes.Turn("2").Saying("trois"), default));
        }
    }

    private async Task<int> NewestAsync()
    {
        await using var connection = new NpgsqlConnection(await server.NewDatabaseAsync());
        await using var context = PostgresContexts.Over(connection);
        return context.Database.GetMigrations().Count();
    }

    private static async Task WriteAsync(string database, int version)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var context = PostgresContexts.Over(connection);
        await context.Database.MigrateAsync(context.Database.GetMigrations().ElementAt(version - 1));
        await using var command = new NpgsqlCommand(Rows, connection);
        await command.ExecuteNonQueryAsync();
    }
}
