using System.Text;
using Fabrique.Data;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;
using Npgsql;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage.Postgres;

/// <summary>What is erased leaves no byte in the server's files: tables, indexes and, where segments are not used again, its log.</summary>
public sealed class PostgresErasureTests
{
    private const string Secret = "secret-que-personne-ne-doit-relire";
    private static readonly Questionnaire Form = SampleForm.Version();

    [SkippableFact]
    public async Task What_is_erased_leaves_no_byte_in_tables_and_log()
    {
        await using var server = new OwnPostgres();
        var machine = await server.StartAsync();
        var database = await machine.NewDatabaseAsync();
        await RunAsync(database, "ALTER SYSTEM SET wal_recycle = off", "SELECT pg_reload_conf()");
        await using var store = await PostgresStore.OpenAsync(database);
        await store.Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
        await SayAsync(store, "r", Secret);
        await SayAsync(store, "s", "un autre avis");
        await RunAsync(database, "CHECKPOINT");
        Assert.True(Holds(machine, "base", Secret));

        await store.Get<IErasure>().EraseAsync(new ErasureTarget.OfResponse(new ResponseId("r")), default);
        await RunAsync(database, "SELECT pg_switch_wal()", "CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT");

        Assert.False(Holds(machine, "base", Secret));
        Assert.False(Holds(machine, "pg_wal", Secret));
        Assert.True(Holds(machine, "base", "un autre avis"));
    }

    [SkippableFact]
    public async Task What_a_person_erases_is_gone_from_the_rows_at_once_and_scrubbed_seconds_later()
    {
        await using var server = new OwnPostgres();
        var machine = await server.StartAsync();
        var database = await machine.NewDatabaseAsync();
        await using var store = await SaidAsync(database);
        await RunAsync(database, "CHECKPOINT");
        Assert.True(Holds(machine, "base", Secret));

        await EraseAsync(store);
        store.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Empty(await store.Get<IConversationStore>().ReadHistoryAsync("directline/r", 0, 10, default));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Holds(machine, "base", Secret))
        {
            await Task.Delay(100, patience.Token);
            await RunAsync(database, "CHECKPOINT");
        }
    }

    [SkippableFact]
    public async Task What_a_person_erases_is_scrubbed_by_the_next_daily_cleaning()
    {
        await using var server = new OwnPostgres();
        var machine = await server.StartAsync();
        var database = await machine.NewDatabaseAsync();
        await using var store = await SaidAsync(database);
        await EraseAsync(store);

        store.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Empty(await store.Get<Retention>().RunAsync(default));
        await RunAsync(database, "CHECKPOINT");

        Assert.False(Holds(machine, "base", Secret));
    }

    private static async Task<PostgresStore> SaidAsync(string database)
    {
        var store = await PostgresStore.OpenAsync(database);
        await store.Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
        await SayAsync(store, "r", Secret);
        return store;
    }

    private static Task<CommitResult> EraseAsync(PostgresStore store) => store.Get<ITurnStore>().CommitAsync(
        Turn("erase", "directline/r").With(new DomainWrite.EraseResponse(new ResponseId("r"))), default);

    private static Task<CommitResult> SayAsync(PostgresStore store, string response, string text) => store.Get<ITurnStore>().CommitAsync(
        Turn($"of {response}", $"directline/{response}").Saying($"a {text}", $"b {text}").With(
            new DomainWrite.PutResponse(Response(response, Form.Hash)), Answers(response, Answer("avis", 0, text))),
        default);

    private static async Task RunAsync(string database, params string[] statements)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>As <c>grep -r</c> does.</summary>
    private static bool Holds(PostgresMachine machine, string folder, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(Path.Combine(machine.Data, folder), "*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0);
    }
}
