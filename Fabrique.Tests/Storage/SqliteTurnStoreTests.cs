using Fabrique.Data.Storage;
using Microsoft.Data.Sqlite;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

public sealed class SqliteTurnStoreTests : TurnStoreContract, IAsyncLifetime
{
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task One_turn_of_a_batch_that_breaks_leaves_the_others()
    {
        var turns = await InOneBatchAsync(
            Turn("1").Saying("un"),
            Turn("2").Saying("deux").WithState("{}", null).With(Answers("nobody", Answer("q", 0, "a"))),
            Turn("3").Saying("trois"),
            Turn("3").Saying("trois again"),
            Turn("4").Saying("quatre").WithState("{}", 7));

        Assert.Equal(new CommitResult.Committed(1, 1), await turns[0]);
        await Assert.ThrowsAsync<SqliteException>(() => turns[1]);
        Assert.Equal(new CommitResult.Committed(2, 2), await turns[2]);
        Assert.Equal(new CommitResult.AlreadyDone(new SeenTurn("outcome of 3", 2, 2)), await turns[3]);
        Assert.Equal(new CommitResult.Conflict(), await turns[4]);
        Assert.Null(await _store.Turns.FindSeenAsync("directline/a", "2", default));
        Assert.Empty(await _store.Turns.ReadStateAsync(["state"], default));
        Assert.Equal(["un", "trois"], (await _store.Conversations.ReadHistoryAsync("directline/a", 0, 9, default)).Select(row => row.Json));
    }

    [Fact]
    public async Task A_full_queue_refuses_and_what_waited_is_kept()
    {
        await using var store = await TestStore.OpenAsync(queueLength: 2);
        await using var other = store.Connect();
        other.Run("BEGIN IMMEDIATE");

        var turns = Enumerable.Range(0, 10).Select(at => store.Turns.CommitAsync(Turn($"{at}"), default)).ToList();
        var refused = turns.Where(turn => turn.IsFaulted).ToList();
        other.Run("ROLLBACK");

        // The writer may have taken some into its hands before it waits for the file.
        Assert.InRange(refused.Count, 1, 8);
        var busy = await Assert.ThrowsAsync<StoreBusyException>(() => refused[0]);
        Assert.Equal(TimeSpan.FromSeconds(1), busy.RetryAfter);
        Assert.All(await Task.WhenAll(turns.Except(refused)), result => Assert.IsType<CommitResult.Committed>(result));
    }

    [Fact]
    public async Task Closing_writes_what_waits_and_takes_no_more()
    {
        await using var store = await TestStore.OpenAsync();
        var writer = store.Turns;
        Task<CommitResult>[] turns;
        Task closed;
        await using (var other = store.Connect())
        {
            other.Run("BEGIN IMMEDIATE");
            turns = [.. Enumerable.Range(0, 600).Select(at => writer.CommitAsync(Turn($"{at}").Saying("x"), default))];
            closed = store.RestartAsync();
            other.Run("ROLLBACK");
        }

        Assert.All(await Task.WhenAll(turns), result => Assert.IsType<CommitResult.Committed>(result));
        await closed;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => writer.CommitAsync(Turn("late"), default));
        Assert.Equal(600, (await store.Conversations.ReadHistoryAsync("directline/a", 0, 1000, default))[^1].Sequence);
    }

    [Fact]
    public async Task A_closed_store_leaves_one_file()
    {
        await _store.Turns.CommitAsync(Turn("1"), default);

        await _store.StopAsync();

        Assert.Equal(["fabrique.db", "fabrique.lock"], Directory.GetFiles(_store.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Somebody_who_gives_up_in_the_middle_finds_all_of_the_turn_or_nothing()
    {
        var turns = Enumerable.Range(0, 200).Select(async at =>
        {
            using var patience = new CancellationTokenSource();
            var turn = Task.Run(() => _store.Turns.CommitAsync(Turn($"{at}", $"directline/{at}").Saying("a", "b"), patience.Token));
            await Task.Yield();
            await patience.CancelAsync();
            return await IsKeptAsync(turn) ? 2 : 0;
        });

        var expected = await Task.WhenAll(turns);

        for (var at = 0; at < expected.Length; at++)
        {
            Assert.Equal(expected[at], (await _store.Conversations.ReadHistoryAsync($"directline/{at}", 0, 9, default)).Count);
        }
    }

    protected override T Get<T>() => _store.Get<T>();

    private static async Task<bool> IsKeptAsync(Task<CommitResult> turn)
    {
        try
        {
            return await turn is CommitResult.Committed;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Another process holds the file while the turns queue up behind a first one.</summary>
    private async Task<Task<CommitResult>[]> InOneBatchAsync(params TurnWrites[] writes)
    {
        await using var other = _store.Connect();
        other.Run("BEGIN IMMEDIATE");
        var first = _store.Turns.CommitAsync(Turn("first", "directline/first"), default);
        await Task.Delay(50);
        var turns = Array.ConvertAll(writes, turn => _store.Turns.CommitAsync(turn, default));
        other.Run("ROLLBACK");
        await first;
        return turns;
    }
}
