using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Testing;

public class TestFlowTests
{
    private readonly List<Activity> _seen = [];

    [Fact]
    public async Task A_conversation_that_goes_as_written_passes() =>
        await Flow()
            .SendConversationUpdate()
            .Test("bonjour", " echo bonjour ")
            .Send("au revoir").AssertReplyContains("revoir")
            .Send("un").AssertReplyOneOf(["deux", "echo un"])
            .Send("silence").AssertNoReply(timeout: 50)
            .StartTestAsync();

    [Fact]
    public async Task A_conversation_that_goes_otherwise_fails()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Flow().Test("bonjour", "autre").StartTestAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => Flow().Send("silence").AssertReply("x", timeout: 50).StartTestAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => Flow().Send("x").AssertNoReply(timeout: 50).StartTestAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => Flow().Test("x", new Activity("event")).StartTestAsync());
    }

    [Fact]
    public async Task Nothing_runs_before_it_is_started()
    {
        var flow = Flow().Send("bonjour");

        Assert.Empty(_seen);
        await flow.StartTestAsync();
        Assert.Single(_seen);
    }

    [Fact]
    public async Task A_message_comes_from_the_test_channel_with_ids_that_count_up()
    {
        await Flow().Send("un").Send("deux").StartTestAsync();

        var first = _seen[0];
        Assert.Equal(
            ("test", "https://test.com", "user1", "User1", "bot", "en-us", "Conversation1", "convo1"),
            (first.ChannelId, first.ServiceUrl, first.From.Id, first.From.Name, first.Recipient.Id, first.Locale,
                first.Conversation.Id, first.Conversation.ConversationType));
        Assert.Equal(["0", "1"], _seen.Select(activity => activity.Id));
    }

    private TestFlow Flow() => new(new TestAdapter(), async (turn, ct) =>
    {
        _seen.Add(turn.Activity);
        if (turn.Activity.Type == ActivityTypes.Message && turn.Activity.Text != "silence")
            await turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: ct);
    });
}
