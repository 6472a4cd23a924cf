using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Builder.Transcripts;

public sealed class TranscriptLoggerMiddlewareTests
{
    private readonly MemoryTranscriptStore _store = new();

    [Fact]
    public async Task What_comes_in_and_goes_out_is_told_with_who_said_it()
    {
        await TurnAsync(turn => turn.SendActivityAsync("echo"));

        var kept = await KeptAsync();
        Assert.Equal(["bonjour user", "echo "], kept.Select(activity => $"{activity.Text} {activity.From.Role}"));
        Assert.All(kept, activity => Assert.False(string.IsNullOrEmpty(activity.Id)));
        Assert.All(kept, activity => Assert.NotNull(activity.Timestamp));
    }

    [Fact]
    public async Task Later_changes_to_an_activity_do_not_change_the_transcript()
    {
        await TurnAsync(async turn =>
        {
            var reply = MessageFactory.Text("echo");
            await turn.SendActivityAsync(reply);
            reply.Text = "other";
        });

        Assert.Equal("echo", (await KeptAsync())[1].Text);
    }

    [Fact]
    public async Task Updates_and_deletions_reach_the_transcript()
    {
        await TurnAsync(async turn =>
        {
            var first = await turn.SendActivityAsync("un");
            var second = await turn.SendActivityAsync("deux");
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "mieux" });
            await turn.DeleteActivityAsync(second.Id);
        });

        Assert.Equal(
            ["message bonjour", "message mieux", "messageDelete "],
            (await KeptAsync()).Select(activity => $"{activity.Type} {activity.Text}"));
    }

    [Fact]
    public async Task The_event_that_goes_on_in_a_conversation_is_nobodys_word()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(_store));

        await adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Event) { Name = "ContinueConversation" }, (turn, ct) => turn.SendActivityAsync("rappel", cancellationToken: ct));

        Assert.Equal("rappel", Assert.Single(await KeptAsync()).Text);
    }

    [Fact]
    public async Task A_logger_that_fails_does_not_fail_the_turn()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(new Failing()));

        await new TestFlow(adapter, (turn, ct) => turn.SendActivityAsync("echo", cancellationToken: ct)).Test("bonjour", "echo").StartTestAsync();
    }

    [Fact]
    public async Task A_turn_that_fails_is_told_up_to_there()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => TurnAsync(async turn =>
        {
            await turn.SendActivityAsync("echo");
            throw new InvalidOperationException();
        }));

        Assert.Equal(2, (await KeptAsync()).Count);
    }

    private Task TurnAsync(Func<ITurnContext, Task> bot) =>
        new TestAdapter().Use(new TranscriptLoggerMiddleware(_store)).SendTextToBotAsync("bonjour", (turn, _) => bot(turn), default);

    private async Task<List<Activity>> KeptAsync() =>
        [.. (await _store.GetTranscriptActivitiesAsync("test", "Conversation1")).Items.Cast<Activity>()];

    private sealed class Failing : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("full");
    }
}
