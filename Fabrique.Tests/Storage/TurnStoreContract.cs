using Fabrique.Data.Storage;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

/// <summary>What every turn store promises.</summary>
public abstract class TurnStoreContract
{
    private ITurnStore Turns => Get<ITurnStore>();

    private IConversationStore Conversations => Get<IConversationStore>();

    [SkippableFact]
    public async Task A_turn_is_kept_whole_and_its_replies_are_numbered_from_one()
    {
        var result = await Turns.CommitAsync(Turn("1").Saying("bonjour", "ça va ?").WithState("{}", null), default);

        Assert.Equal(new CommitResult.Committed(1, 2), result);
        Assert.Equal(
            [new HistoryRow(1, "id of bonjour", "bonjour"), new HistoryRow(2, "id of ça va ?", "ça va ?")],
            await Conversations.ReadHistoryAsync("directline/a", 0, 10, default));
        Assert.Equal("{}", (await Turns.ReadStateAsync(["state", "other"], default)).Single().Value.Json);
    }

    [SkippableFact]
    public async Task A_second_delivery_gets_the_first_outcome_and_writes_nothing()
    {
        await Turns.CommitAsync(Turn("1").Saying("un"), default);
        await Turns.CommitAsync(Turn("2").Saying("deux", "trois"), default);

        var result = await Turns.CommitAsync(Turn("2").Saying("again") with { Outcome = "another" }, default);

        Assert.Equal(new CommitResult.AlreadyDone(new SeenTurn("outcome of 2", 2, 3)), result);
        Assert.Equal(3, (await Conversations.ReadHistoryAsync("directline/a", 0, 10, default)).Count);
        Assert.Equal(new SeenTurn("outcome of 2", 2, 3), await Turns.FindSeenAsync("directline/a", "2", default));
        Assert.Null(await Turns.FindSeenAsync("directline/a", "3", default));
    }

    [SkippableFact]
    public async Task A_turn_without_replies_takes_no_number()
    {
        await Turns.CommitAsync(Turn("1").Saying("un"), default);

        Assert.Equal(new CommitResult.Committed(2, 1), await Turns.CommitAsync(Turn("2"), default));
        Assert.Equal(new CommitResult.Committed(2, 2), await Turns.CommitAsync(Turn("3").Saying("deux"), default));
    }

    [SkippableFact]
    public async Task The_same_activity_in_another_conversation_is_another_activity()
    {
        await Turns.CommitAsync(Turn("1", "directline/a").Saying("un"), default);

        var result = await Turns.CommitAsync(Turn("1", "directline/b").Saying("un"), default);

        Assert.Equal(new CommitResult.Committed(1, 1), result);
    }

    [SkippableFact]
    public async Task Parallel_deliveries_of_one_activity_are_done_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Turns.CommitAsync(Turn("1").Saying("un"), default))));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal(3, results.Count(result => result == new CommitResult.AlreadyDone(new SeenTurn("outcome of 1", 1, 1))));
        Assert.Single(await Conversations.ReadHistoryAsync("directline/a", 0, 10, default));
    }

    [SkippableFact]
    public async Task Parallel_turns_of_many_conversations_leave_no_gap()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(at =>
            Task.Run(() => Turns.CommitAsync(Turn($"{at}", $"directline/{at % 5}").Saying("a", "b"), default))));

        for (var at = 0; at < 5; at++)
        {
            var rows = await Conversations.ReadHistoryAsync($"directline/{at}", 0, 1000, default);
            Assert.Equal(Enumerable.Range(1, 80).Select(number => (long)number), rows.Select(row => row.Sequence));
        }
    }

    [SkippableFact]
    public async Task Turns_that_come_too_late_leave_those_that_are_stored_with_them()
    {
        await Turns.CommitAsync(Turn("1").WithState("first", null, "shared"), default);
        var read = (await Turns.ReadStateAsync(["shared"], default))["shared"];

        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(at => Task.Run(() =>
        {
            var turn = Turn("1", $"directline/{at}").Saying("a", "b").WithState("own", null, $"own {at}");
            return Turns.CommitAsync(at % 6 == 0 ? turn.WithState($"of {at}", read.ETag, "shared") : turn, default);
        })));

        Assert.Equal(9, results.OfType<CommitResult.Conflict>().Count());
        for (var at = 0; at < results.Length; at++)
        {
            var isKept = results[at] is CommitResult.Committed { First: 1, Last: 2 };
            Assert.Equal(isKept, results[at] is not CommitResult.Conflict);
            Assert.Equal(isKept ? 2 : 0, (await Conversations.ReadHistoryAsync($"directline/{at}", 0, 10, default)).Count);
            Assert.Equal(isKept ? 1 : 0, (await Turns.ReadStateAsync([$"own {at}"], default)).Count);
        }
    }

    [SkippableFact]
    public async Task State_that_moved_is_a_conflict_and_nothing_is_kept()
    {
        await Turns.CommitAsync(Turn("1").WithState("first", null), default);
        var read = (await Turns.ReadStateAsync(["state"], default))["state"];
        await Turns.CommitAsync(Turn("2").WithState("second", read.ETag), default);

        var result = await Turns.CommitAsync(Turn("3").Saying("lost").WithState("other", null, "other").WithState("third", read.ETag), default);

        Assert.Equal(new CommitResult.Conflict(), result);
        Assert.Equal("second", (await Turns.ReadStateAsync(["state", "other"], default)).Single().Value.Json);
        Assert.Empty(await Conversations.ReadHistoryAsync("directline/a", 0, 10, default));
        Assert.Null(await Turns.FindSeenAsync("directline/a", "3", default));
    }

    [SkippableFact]
    public async Task State_that_appeared_or_went_is_a_conflict_too()
    {
        await Turns.CommitAsync(Turn("1").WithState("first", null), default);
        var tag = (await Turns.ReadStateAsync(["state"], default))["state"].ETag;

        Assert.Equal(new CommitResult.Conflict(), await Turns.CommitAsync(Turn("2").WithState("mine", null), default));
        Assert.Equal(new CommitResult.Conflict(), await Turns.CommitAsync(Turn("3").WithState(null, null), default));
        Assert.IsType<CommitResult.Committed>(await Turns.CommitAsync(Turn("4").WithState(null, tag), default));
        Assert.Equal(new CommitResult.Conflict(), await Turns.CommitAsync(Turn("5").WithState("late", tag), default));
        Assert.Equal(new CommitResult.Conflict(), await Turns.CommitAsync(Turn("6").WithState(null, tag), default));
        Assert.IsType<CommitResult.Committed>(await Turns.CommitAsync(Turn("7").WithState(null, null), default));
    }

    [SkippableFact]
    public async Task Somebody_who_gave_up_before_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Turns.CommitAsync(Turn("1"), new CancellationToken(canceled: true)));

        Assert.Null(await Turns.FindSeenAsync("directline/a", "1", default));
    }

    /// <summary>A service of the store that is tested; empty at the start of each test.</summary>
    protected abstract T Get<T>()
        where T : notnull;
}
