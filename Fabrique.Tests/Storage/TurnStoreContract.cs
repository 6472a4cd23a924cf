using Fabrique.Data.Storage;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

/// <summary>What every turn store promises.</summary>
public abstract class TurnStoreContract
{
    protected abstract Task<(ITurnStore Turns, IConversationStore Conversations)> OpenAsync();

    [Fact]
    public async Task A_turn_is_kept_whole_and_its_replies_are_numbered_from_one()
    {
        var (turns, conversations) = await OpenAsync();

        var result = await turns.CommitAsync(Turn("1").Saying("bonjour", "ça va ?").WithState("{}", null), default);

        Assert.Equal(new CommitResult.Committed(1, 2), result);
        Assert.Equal(
            [new HistoryRow(1, "id of bonjour", "bonjour"), new HistoryRow(2, "id of ça va ?", "ça va ?")],
            await conversations.ReadHistoryAsync("directline/a", 0, 10, default));
        Assert.Equal("{}", (await turns.ReadStateAsync(["state", "other"], default)).Single().Value.Json);
    }

    [Fact]
    public async Task A_second_delivery_gets_the_first_outcome_and_writes_nothing()
    {
        var (turns, conversations) = await OpenAsync();
        await turns.CommitAsync(Turn("1").Saying("un"), default);
        await turns.CommitAsync(Turn("2").Saying("deux", "trois"), default);

        var result = await turns.CommitAsync(Turn("2").Saying("again") with { Outcome = "another" }, default);

        Assert.Equal(new CommitResult.AlreadyDone(new SeenTurn("outcome of 2", 2, 3)), result);
        Assert.Equal(3, (await conversations.ReadHistoryAsync("directline/a", 0, 10, default)).Count);
        Assert.Equal(new SeenTurn("outcome of 2", 2, 3), await turns.FindSeenAsync("directline/a", "2", default));
        Assert.Null(await turns.FindSeenAsync("directline/a", "3", default));
    }

    [Fact]
    public async Task A_turn_without_replies_takes_no_number()
    {
        var (turns, _) = await OpenAsync();
        await turns.CommitAsync(Turn("1").Saying("un"), default);

        Assert.Equal(new CommitResult.Committed(2, 1), await turns.CommitAsync(Turn("2"), default));
        Assert.Equal(new CommitResult.Committed(2, 2), await turns.CommitAsync(Turn("3").Saying("deux"), default));
    }

    [Fact]
    public async Task The_same_activity_in_another_conversation_is_another_activity()
    {
        var (turns, _) = await OpenAsync();
        await turns.CommitAsync(Turn("1", "directline/a").Saying("un"), default);

        var result = await turns.CommitAsync(Turn("1", "directline/b").Saying("un"), default);

        Assert.Equal(new CommitResult.Committed(1, 1), result);
    }

    [Fact]
    public async Task Parallel_deliveries_of_one_activity_are_done_once()
    {
        var (turns, conversations) = await OpenAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => turns.CommitAsync(Turn("1").Saying("un"), default))));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal(3, results.Count(result => result == new CommitResult.AlreadyDone(new SeenTurn("outcome of 1", 1, 1))));
        Assert.Single(await conversations.ReadHistoryAsync("directline/a", 0, 10, default));
    }

    [Fact]
    public async Task Parallel_turns_of_many_conversations_leave_no_gap()
    {
        var (turns, conversations) = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(at =>
            Task.Run(() => turns.CommitAsync(Turn($"{at}", $"directline/{at % 5}").Saying("a", "b"), default))));

        for (var at = 0; at < 5; at++)
        {
            var rows = await conversations.ReadHistoryAsync($"directline/{at}", 0, 1000, default);
            Assert.Equal(Enumerable.Range(1, 80).Select(number => (long)number), rows.Select(row => row.Sequence));
        }
    }

    [Fact]
    public async Task State_that_moved_is_a_conflict_and_nothing_is_kept()
    {
        var (turns, conversations) = await OpenAsync();
        await turns.CommitAsync(Turn("1").WithState("first", null), default);
        var read = (await turns.ReadStateAsync(["state"], default))["state"];
        await turns.CommitAsync(Turn("2").WithState("second", read.ETag), default);

        var result = await turns.CommitAsync(Turn("3").Saying("lost").WithState("other", null, "other").WithState("third", read.ETag), default);

        Assert.Equal(new CommitResult.Conflict(), result);
        Assert.Equal("second", (await turns.ReadStateAsync(["state", "other"], default)).Single().Value.Json);
        Assert.Empty(await conversations.ReadHistoryAsync("directline/a", 0, 10, default));
        Assert.Null(await turns.FindSeenAsync("directline/a", "3", default));
    }

    [Fact]
    public async Task State_that_appeared_or_went_is_a_conflict_too()
    {
        var (turns, _) = await OpenAsync();
        await turns.CommitAsync(Turn("1").WithState("first", null), default);
        var tag = (await turns.ReadStateAsync(["state"], default))["state"].ETag;

        Assert.Equal(new CommitResult.Conflict(), await turns.CommitAsync(Turn("2").WithState("mine", null), default));
        Assert.Equal(new CommitResult.Conflict(), await turns.CommitAsync(Turn("3").WithState(null, null), default));
        Assert.IsType<CommitResult.Committed>(await turns.CommitAsync(Turn("4").WithState(null, tag), default));
        Assert.Equal(new CommitResult.Conflict(), await turns.CommitAsync(Turn("5").WithState("late", tag), default));
        Assert.Equal(new CommitResult.Conflict(), await turns.CommitAsync(Turn("6").WithState(null, tag), default));
        Assert.IsType<CommitResult.Committed>(await turns.CommitAsync(Turn("7").WithState(null, null), default));
    }

    [Fact]
    public async Task Somebody_who_gave_up_before_writes_nothing()
    {
        var (turns, _) = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turns.CommitAsync(Turn("1"), new CancellationToken(canceled: true)));

        Assert.Null(await turns.FindSeenAsync("directline/a", "1", default));
    }
}
