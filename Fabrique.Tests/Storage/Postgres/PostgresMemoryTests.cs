using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;
using Npgsql;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage.Postgres;

/// <summary>What a node remembers of its own turns is used until another node wrote; a turn never goes by what moved.</summary>
[Collection(nameof(PostgresServer))]
public sealed class PostgresMemoryTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly Questionnaire Form = SampleForm.Version();
    private static readonly ResponseId Id = new("r");

    private string _database = "";
    private PostgresStore _one = null!;
    private PostgresStore _other = null!;

    private ITurnStore One => _one.Get<ITurnStore>();

    private ITurnStore Other => _other.Get<ITurnStore>();

    public async Task InitializeAsync()
    {
        _database = await server.NewDatabaseAsync();
        _one = await PostgresStore.OpenAsync(_database);
        _other = await PostgresStore.OpenAsync(_database);
        await _one.Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
        await KeepAsync(One, Turn("1").Saying("bonjour").WithState("""{"a":1}""", null).With(new DomainWrite.PutResponse(Response("r", Form.Hash))));
    }

    public async Task DisposeAsync()
    {
        if (_one is null) return;
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_turn_that_went_by_a_response_which_another_node_changed_runs_again()
    {
        await StepElsewhereAsync();
        var remembered = (await One.FindResponseAsync(Id, default))!;
        Assert.Equal(1, remembered.Version);

        var help = Turn("help").Saying("aide") with { Read = [new StoredRead.OfResponse(Id, remembered.Version)] };
        Assert.Equal(new CommitResult.Conflict(), await One.CommitAsync(help, default));

        var now = (await One.FindResponseAsync(Id, default))!;
        Assert.Equal((2, "note"), (now.Version, now.Run.At));
        await KeepAsync(One, help with { Read = [new StoredRead.OfResponse(Id, now.Version)] });
    }

    [SkippableFact]
    public async Task A_turn_that_went_by_a_state_which_another_node_changed_runs_again()
    {
        var before = await StateAsync(One);
        await KeepAsync(Other, Turn("2").WithState("""{"a":2}""", (await StateAsync(Other)).ETag));
        Assert.Equal(before, await StateAsync(One));

        Assert.Equal(new CommitResult.Conflict(), await One.CommitAsync(Turn("3") with { Read = [new StoredRead.OfState("state", before.ETag)] }, default));

        var now = await StateAsync(One);
        Assert.Equal("""{"a":2}""", now.Json);
        await KeepAsync(One, Turn("3") with { Read = [new StoredRead.OfState("state", now.ETag)] });
    }

    [SkippableFact]
    public async Task News_of_another_node_are_read_from_the_database()
    {
        using var end = new CancellationTokenSource();
        var isHeard = new TaskCompletionSource();
        var isListening = new TaskCompletionSource();
        var listening = _one.Get<IStoreNews>().ListenAsync(news => (news == StoreNews.Anything ? isListening : isHeard).TrySetResult(), end.Token);
        await isListening.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await KeepAsync(One, Turn("2").Saying("aide") with { Read = [new StoredRead.OfResponse(Id, 1)] });
        Assert.Equal(1, (await One.FindResponseAsync(Id, default))!.Version);

        await KeepAsync(Other, Turn("3").Saying("bien").With(new DomainWrite.PutResponse((await Other.FindResponseAsync(Id, default))!, IsStep: true)));
        await isHeard.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(2, (await One.FindResponseAsync(Id, default))!.Version);
        await end.CancelAsync();
        await listening;
    }

    [SkippableFact]
    public async Task What_was_said_does_not_stay_in_memory_when_nobody_talks()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using (var erase = new NpgsqlCommand("DELETE FROM response", connection)) await erase.ExecuteNonQueryAsync();
        Assert.NotNull(await One.FindResponseAsync(Id, default));

        _one.Clock.Advance(TimeSpan.FromSeconds(10));
        _one.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await One.FindResponseAsync(Id, default));
    }

    [SkippableFact]
    public async Task An_erasure_on_this_node_is_forgotten_at_once()
    {
        await _one.Get<Data.Privacy.IErasure>().EraseAsync(new Data.Privacy.ErasureTarget.OfResponse(Id), default);
        Assert.Null(await One.FindResponseAsync(Id, default));
    }

    private static async Task KeepAsync(ITurnStore turns, TurnWrites turn) => Assert.IsType<CommitResult.Committed>(await turns.CommitAsync(turn, default));

    private static async Task<StoredState> StateAsync(ITurnStore turns) => (await turns.ReadStateAsync(["state"], default))["state"];

    private async Task StepElsewhereAsync()
    {
        var found = (await Other.FindResponseAsync(Id, default))!;
        await KeepAsync(Other, Turn("b", "directline/b").Saying("bien").With(new DomainWrite.PutResponse(found with { Run = found.Run with { At = "note" } }, IsStep: true)));
    }
}
