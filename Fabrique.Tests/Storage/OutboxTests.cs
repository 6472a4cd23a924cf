using Fabrique.Data.Storage;
using static Fabrique.Tests.Storage.Writes;
using Outbox = Fabrique.Data.Storage.Turns.Outbox;

namespace Fabrique.Tests.Storage;

public sealed class OutboxTests : IAsyncLifetime
{
    private TestStore _store = null!;

    private IOutboxReader Waiting => _store.Get<IOutboxReader>();

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Only_replies_for_a_connector_wait_to_be_delivered()
    {
        await _store.Turns.CommitAsync(
            Turn("1", "msteams/a").WithReply("h", OutboxDelivery.History).WithReply("c", OutboxDelivery.Connector).WithReply("x", OutboxDelivery.Answered),
            default);

        var pending = await Waiting.ReadPendingAsync(10, default);

        Assert.Equal([new PendingDelivery("msteams/a", 2, "c", 0, TestStore.Now)], pending);
    }

    [Fact]
    public async Task What_was_delivered_does_not_come_again()
    {
        await SayAsync("msteams/a", "un", "deux");

        await Waiting.MarkDeliveredAsync("msteams/a", 1, TestStore.Now, default);

        Assert.Equal(["deux"], await PendingAsync());
    }

    [Fact]
    public async Task Nothing_overtakes_a_reply_that_waits_and_other_conversations_go_on()
    {
        await SayAsync("msteams/a", "un", "deux");
        await SayAsync("msteams/b", "trois");

        await Waiting.MarkFailedAsync("msteams/a", 1, TestStore.Now, default);

        Assert.Equal(["trois"], await PendingAsync());
        _store.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["un", "deux", "trois"], await PendingAsync());
        Assert.Equal(1, (await Waiting.ReadPendingAsync(10, default))[0].Attempts);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(7, 128)]
    [InlineData(8, 256)]
    [InlineData(9, 300)]
    [InlineData(70, 300)]
    public async Task Each_failure_doubles_the_wait_up_to_five_minutes(int failures, int seconds)
    {
        await SayAsync("msteams/a", "un");

        for (var at = 0; at < failures; at++)
        {
            await Waiting.MarkFailedAsync("msteams/a", 1, TestStore.Now, default);
        }

        _store.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await PendingAsync());
        _store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["un"], await PendingAsync());
    }

    [Fact]
    public async Task After_a_day_a_reply_is_given_up_and_the_next_ones_leave()
    {
        await SayAsync("msteams/a", "un");
        _store.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await Waiting.MarkFailedAsync("msteams/a", 1, _store.Clock.GetUtcNow(), default);
        await _store.Turns.CommitAsync(Turn("2", "msteams/a").WithReply("deux", OutboxDelivery.Connector) with { At = _store.Clock.GetUtcNow() }, default);

        Assert.Empty(await PendingAsync());
        _store.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["deux"], await PendingAsync());
    }

    [Fact]
    public async Task A_channel_that_asks_for_time_is_left_alone_that_long()
    {
        await SayAsync("msteams/a", "un");

        await Waiting.MarkFailedAsync("msteams/a", 1, TestStore.Now, default, TestStore.Now.AddSeconds(30));

        _store.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(await PendingAsync());
        _store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["un"], await PendingAsync());
    }

    [Fact]
    public async Task A_dead_letter_is_counted_and_the_next_reply_leaves()
    {
        await SayAsync("msteams/a", "un", "deux");

        await Waiting.MarkDeadAsync("msteams/a", 1, TestStore.Now, default);

        Assert.Equal(["deux"], await PendingAsync());
        Assert.Equal(new OutboxCounts(Waiting: 1, Dead: 1), (await Waiting.CountAsync(default)) with { Oldest = null });
    }

    [Fact]
    public async Task Nothing_leaves_for_an_unreachable_conversation_until_somebody_speaks_there()
    {
        await SayAsync("msteams/a", "un", "deux");
        await Waiting.MarkUnreachableAsync("msteams/a", TestStore.Now, default);
        await PostAsync("1", "msteams/a", "trois");
        Assert.Empty(await PendingAsync());
        Assert.Equal(new OutboxCounts(Waiting: 0, Dead: 3), await Waiting.CountAsync(default));

        await _store.Turns.CommitAsync(Turn("2", "msteams/a").WithReply("quatre", OutboxDelivery.Connector), default);
        await PostAsync("2", "msteams/a", "cinq");

        Assert.Equal(["quatre", "cinq"], await PendingAsync());
    }

    [Fact]
    public async Task What_is_posted_from_elsewhere_takes_its_turn_in_the_other_conversation()
    {
        await SayAsync("msteams/a", "un");
        await PostAsync("1", "msteams/a", "deux");
        await PostAsync("2", "msteams/new", "first");

        Assert.Equal(["un", "deux", "first"], await PendingAsync());
    }

    [Fact]
    public async Task What_was_tried_for_a_day_is_given_up()
    {
        await SayAsync("msteams/a", "un");
        _store.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(1, await Waiting.ExpireAsync(default));
        Assert.Equal(0, await Waiting.ExpireAsync(default));
        Assert.Equal(new OutboxCounts(Waiting: 0, Dead: 1), await Waiting.CountAsync(default));
    }

    [Fact]
    public async Task The_history_is_not_read_to_find_what_waits()
    {
        await using var connection = _store.Connect();

        var plan = connection.Texts($"EXPLAIN QUERY PLAN {Outbox.Pending}", column: 3);

        Assert.All(plan.Where(step => step.Contains("outbox") || step.Contains(" o ")), step => Assert.Contains("outbox_pending", step));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE"));
    }

    private Task<CommitResult> SayAsync(string conversation, params string[] texts) => _store.Turns.CommitAsync(
        Turn("1", conversation) with { Outbox = [.. texts.Select(text => new OutboxWrite(text, text, OutboxDelivery.Connector))] }, default);

    private Task<CommitResult> PostAsync(string key, string conversation, string text) =>
        _store.Turns.CommitAsync(Turn(key, "fabrique/notices").With(new DomainWrite.Post(conversation, text, text)), default);

    private async Task<IEnumerable<string>> PendingAsync() => (await Waiting.ReadPendingAsync(10, default)).Select(row => row.Json);
}
