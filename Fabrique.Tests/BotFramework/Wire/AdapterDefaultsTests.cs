using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Wire;

/// <summary>wire.md §8: what TestAdapter puts where nothing is said.</summary>
public sealed class AdapterDefaultsTests
{
    [Fact]
    public void A_conversation_is_between_a_person_and_a_bot_on_the_test_channel()
    {
        var conversation = new TestAdapter().Conversation;

        Assert.Equal(
            ("test", "https://test.com", "Conversation1", "Conversation1", "convo1", false, "user1", "User1", "bot", "Bot", "en-us"),
            (conversation.ChannelId, conversation.ServiceUrl, conversation.Conversation.Id, conversation.Conversation.Name,
                conversation.Conversation.ConversationType, conversation.Conversation.IsGroup, conversation.User.Id, conversation.User.Name,
                conversation.Bot.Id, conversation.Bot.Name, conversation.Locale));
    }

    [Fact]
    public async Task An_activity_is_completed_and_what_it_says_itself_stays()
    {
        var adapter = new TestAdapter("msteams");
        var bare = await SeeAsync(adapter, new Activity());
        var own = await SeeAsync(adapter, new Activity("event") { Id = "own", ChannelId = "line", From = new ChannelAccount("somebody") });
        var bots = await SeeAsync(adapter, new Activity("message") { From = new ChannelAccount("x", role: RoleTypes.Bot) });

        Assert.Equal(("message", "0", "msteams", "user1", "bot"), (bare.Type, bare.Id, bare.ChannelId, bare.From.Id, bare.Recipient.Id));
        Assert.Equal(("event", "own", "line", "somebody"), (own.Type, own.Id, own.ChannelId, own.From.Id));
        Assert.Equal(("1", "user1"), (bots.Id, bots.From.Id));
        Assert.NotNull(bare.Timestamp);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Traces_are_replies_only_where_they_are_wanted(bool wanted, int replies)
    {
        var adapter = new TestAdapter(sendTraceActivity: wanted);

        await adapter.SendTextToBotAsync("x", async (turn, ct) =>
        {
            await turn.TraceActivityAsync("note", cancellationToken: ct);
            await turn.SendActivityAsync("oui", cancellationToken: ct);
        }, default);

        Assert.Equal(replies, adapter.ActiveQueue.Count);
    }

    [Fact]
    public async Task A_reply_is_as_expected_when_its_type_and_its_trimmed_text_are()
    {
        BotCallbackHandler bot = (turn, ct) => turn.SendActivityAsync("  oui\n", cancellationToken: ct);

        await new TestFlow(new TestAdapter(), bot).Send("x").AssertReply("oui ").StartTestAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(new TestAdapter(), bot).Send("x").AssertReply("OUI").StartTestAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(new TestAdapter(), bot).Send("x").AssertReply(new Activity("typing")).StartTestAsync());
    }

    private static async Task<Activity> SeeAsync(TestAdapter adapter, Activity activity)
    {
        Activity? seen = null;
        await adapter.ProcessActivityAsync(activity, (turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        });
        return seen!;
    }
}
