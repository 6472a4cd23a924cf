using System.Text;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Exports;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage.Postgres;

[Collection(nameof(PostgresServer))]
public sealed class PostgresStoreTests(PostgresServer server)
{
    private static readonly Questionnaire Form = SampleForm.Version();

    [SkippableFact]
    public async Task The_last_migration_says_what_the_model_says()
    {
        await using var connection = new NpgsqlConnection(await server.NewDatabaseAsync());

        await using var context = PostgresContexts.Over(connection);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [SkippableFact]
    public async Task Nodes_that_start_at_once_bring_the_schema_up_to_date_once()
    {
        var database = await server.NewDatabaseAsync();

        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PostgresStore.OpenAsync(database))));

        foreach (var node in nodes) await node.DisposeAsync();
    }

    [SkippableFact]
    public async Task Turns_of_one_conversation_on_two_nodes_leave_no_gap_and_are_done_once()
    {
        var database = await server.NewDatabaseAsync();
        await using var one = await PostgresStore.OpenAsync(database);
        await using var other = await PostgresStore.OpenAsync(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(at => Task.Run(() =>
            (at % 2 == 0 ? one : other).Get<ITurnStore>().CommitAsync(Turn($"{at / 2}").Saying($"{at / 2}"), default))));

        Assert.Equal(100, results.OfType<CommitResult.Committed>().Count());
        Assert.Equal(100, results.OfType<CommitResult.AlreadyDone>().Count());
        var rows = await one.Get<IConversationStore>().ReadHistoryAsync("directline/a", 0, 1000, default);
        Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), rows.Select(row => row.Sequence));
        Assert.Equal(100, rows.Select(row => row.Json).Distinct().Count());
    }

    [SkippableFact]
    public async Task Two_nodes_never_take_the_same_reply_and_a_lease_ends()
    {
        var database = await server.NewDatabaseAsync();
        await using var one = await PostgresStore.OpenAsync(database);
        await using var other = await PostgresStore.OpenAsync(database);
        for (var at = 0; at < 20; at++)
            await one.Get<ITurnStore>().CommitAsync(Turn("1", $"msteams/{at}").WithReply("c", OutboxDelivery.Connector), default);

        var taken = await Task.WhenAll(one.Get<IOutboxReader>().ReadPendingAsync(64, default), other.Get<IOutboxReader>().ReadPendingAsync(64, default));
        var later = await other.Get<IOutboxReader>().ReadPendingAsync(64, default);

        Assert.Equal(20, taken.Sum(rows => rows.Count) + later.Count);
        other.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(20, (await other.Get<IOutboxReader>().ReadPendingAsync(64, default)).Count);
    }

    [SkippableFact]
    public async Task Lists_exports_checks_and_erasure_work_as_on_sqlite()
    {
        await using var store = await PostgresStore.OpenAsync(await server.NewDatabaseAsync());
        await store.Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
        var product = await store.Get<ISessionWriter>().PutProductAsync("eau", "Eau", "Water", default);
        var session = await store.Get<ISessionWriter>().CreateSessionAsync(new NewSession(Form.Hash, product, "Lyon", TestStore.Now, null), default);
        await store.Get<ICallWriter>().CreateCallAsync(
            new NewCall("Appel", "Call", Form.Hash, TestStore.Now, TestStore.Now.AddDays(1), TimeSpan.Zero), default);
        await store.Get<ITurnStore>().CommitAsync(
            Turn("1").Saying("secret").With(
                new DomainWrite.PutResponse(Response("r", Form.Hash) with { Session = session.Id, Status = ResponseStatus.Submitted, SubmittedAt = TestStore.Now }),
                Answers("r", Answer("avis", 0, "secret"))),
            default);

        using var output = new MemoryStream();
        var rows = await store.Get<IExporter>().WriteAsync(new ExportRequest("essai"), ExportFormat.Jsonl, output, null, default);
        var overview = Assert.Single(await store.Get<ISessionReader>().ListAsync(default));
        var call = Assert.Single(await store.Get<ICallReader>().ListAsync(default));
        var report = await store.Get<IStoreCheck>().CheckAsync(default);
        var receipt = await store.Get<IErasure>().EraseAsync(new ErasureTarget.OfSession(session.Id), default);
        await store.Get<Retention>().RunAsync(default);

        Assert.Equal(1, rows);
        Assert.Contains("secret", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Equal((1, session.Code, "Appel"), (overview.Submitted, overview.Session.Code, call.Call.TitleFr));
        Assert.Equal((1, report.ProgramVersion), (report.Tables["answer"], report.SchemaVersion));
        Assert.Equal((1, 1, 1), (receipt.Responses, receipt.Answers, receipt.Messages));
        Assert.Empty(await store.Get<IConversationStore>().ReadHistoryAsync("directline/a", 0, 9, default));
    }

    [SkippableFact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        var database = await server.NewDatabaseAsync();
        await (await PostgresStore.OpenAsync(database)).DisposeAsync();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99')", connection);
        await command.ExecuteNonQueryAsync();

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => PostgresStore.OpenAsync(database));

        Assert.Equal(StoreRefusal.NewerThanProgram, refused.Refusal);
    }

    [SkippableFact]
    public async Task A_server_that_is_stopped_and_started_under_load_loses_nothing_and_doubles_nothing()
    {
        await using var own = new OwnPostgres();
        var machine = await own.StartAsync();
        await using var store = await PostgresStore.OpenAsync(await machine.NewDatabaseAsync());
        using var end = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(caller => Task.Run(() => SayAsync(store, $"directline/{caller}", end.Token))).ToList();

        for (var time = 0; time < 2; time++)
        {
            await Task.Delay(300);
            await machine.StopAsync();
            await Task.Delay(300);
            await machine.StartAsync();
        }

        await Task.Delay(500);
        await end.CancelAsync();
        var acknowledged = await Task.WhenAll(load);

        for (var caller = 0; caller < acknowledged.Length; caller++)
        {
            var rows = await store.Get<IConversationStore>().ReadHistoryAsync($"directline/{caller}", 0, 100_000, default);
            Assert.NotEmpty(acknowledged[caller]);
            Assert.Equal(acknowledged[caller], rows.Select(row => row.Json));
        }
    }

    /// <summary>Says everything again until it is acknowledged.</summary>
    private static async Task<List<string>> SayAsync(PostgresStore store, string conversation, CancellationToken end)
    {
        List<string> said = [];
        while (!end.IsCancellationRequested)
        {
            var text = $"{said.Count}";
            while (!await TryAsync(store, conversation, text)) await Task.Delay(20, CancellationToken.None);
            said.Add(text);
        }

        return said;
    }

    private static async Task<bool> TryAsync(PostgresStore store, string conversation, string text)
    {
        try
        {
            return await store.Get<ITurnStore>().CommitAsync(Turn(text, conversation).Saying(text), default) is not CommitResult.Conflict;
        }
        catch (StoreUnavailableException)
        {
            // The pause before the next try is over.
            store.Clock.Advance(TimeSpan.FromSeconds(5));
            return false;
        }
    }
}
