using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder;

public class ActivityHandlerTests
{
    [Theory]
    [InlineData("message", "Message")]
    [InlineData("messageUpdate", "MessageUpdate")]
    [InlineData("messageDelete", "MessageDelete")]
    [InlineData("endOfConversation", "EndOfConversation")]
    [InlineData("typing", "Typing")]
    [InlineData("command", "Command")]
    [InlineData("commandResult", "CommandResult")]
    [InlineData("handoff", "Unrecognized")]
    [InlineData("Message", "Unrecognized")]
    public async Task Each_type_has_its_method(string type, string called) =>
        Assert.Equal([called], await CallsAsync(new Activity(type)));

    [Theory]
    [InlineData("tokens/response", "TokenResponse")]
    [InlineData("other", "Event")]
    [InlineData(null, "Event")]
    public async Task An_event_is_found_by_its_name(string? name, string called) =>
        Assert.Equal([called], await CallsAsync(new Activity("event") { Name = name }));

    [Theory]
    [InlineData("add", "InstallationAdd")]
    [InlineData("add-upgrade", "InstallationAdd")]
    [InlineData("remove", "InstallationRemove")]
    [InlineData("remove-upgrade", "InstallationRemove")]
    public async Task An_installation_is_found_by_its_action(string action, string called) =>
        Assert.Equal([called], await CallsAsync(new Activity("installationUpdate") { Action = action }));

    [Theory]
    [InlineData("bot", null, "")]
    [InlineData("bot,u1", "u2", "Added:2")]
    [InlineData("bot", "u2", "Removed:1")]
    [InlineData(null, "bot", "")]
    [InlineData(null, null, "")]
    public async Task Members_count_when_one_of_them_is_not_the_bot(string? added, string? removed, string called)
    {
        var update = new Activity("conversationUpdate") { MembersAdded = Accounts(added), MembersRemoved = Accounts(removed) };

        Assert.Equal(called, string.Join(',', await CallsAsync(update)));
    }

    [Fact]
    public async Task Reactions_that_were_added_come_before_those_removed()
    {
        var reaction = new Activity("messageReaction") { ReactionsAdded = [new("like")], ReactionsRemoved = [new("plusOne")] };

        Assert.Equal(["ReactionsAdded", "ReactionsRemoved"], await CallsAsync(reaction));
    }

    [Fact]
    public async Task A_turn_without_a_type_is_refused()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, new Activity());

        await Assert.ThrowsAsync<ArgumentException>(() => new Recorder().OnTurnAsync(turn));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new Recorder().OnTurnAsync(null));
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v"}}""", 200, "card")]
    [InlineData("adaptiveCard/action", null, 400, "Missing value property")]
    [InlineData("adaptiveCard/action", "[]", 400, "Value property is not properly formed")]
    [InlineData("adaptiveCard/action", """{"action":"x"}""", 400, "Value property is not properly formed")]
    [InlineData("adaptiveCard/action", "{}", 400, "Missing action property")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", 400, "NotSupported")]
    [InlineData("application/search", """{"kind":"search","queryText":"eau"}""", 200, "search")]
    [InlineData("application/search", """{"queryText":"eau"}""", 400, "Missing kind property")]
    [InlineData("signin/verifyState", null, 200, "")]
    [InlineData("unknown", null, 501, "")]
    [InlineData(null, null, 501, "")]
    public async Task An_invoke_is_answered(string? name, string? value, int status, string body)
    {
        var invoke = new Activity("invoke") { Name = name, Value = value == null ? null : JToken.Parse(value) };
        var adapter = new TestAdapter();

        await adapter.ProcessActivityAsync(invoke, new Recorder().OnTurnAsync);

        var answer = Assert.IsType<InvokeResponse>(((Activity)adapter.GetNextReply()).Value);
        Assert.Equal(status, answer.Status);
        Assert.Contains(body, answer.Body == null ? "" : JToken.FromObject(answer.Body).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_that_nobody_overrides_is_not_implemented()
    {
        var adapter = new TestAdapter();
        var invoke = new Activity("invoke") { Name = "signin/verifyState" };

        await adapter.ProcessActivityAsync(invoke, new ActivityHandler().OnTurnAsync);

        Assert.Equal(501, ((InvokeResponse)((Activity)adapter.GetNextReply()).Value).Status);
    }

    private static List<ChannelAccount>? Accounts(string? ids) =>
        ids?.Split(',').Select(id => new ChannelAccount(id)).ToList();

    private static async Task<List<string>> CallsAsync(Activity activity)
    {
        var bot = new Recorder();
        await new TestAdapter().ProcessActivityAsync(activity, bot.OnTurnAsync);
        return bot.Calls;
    }
}
