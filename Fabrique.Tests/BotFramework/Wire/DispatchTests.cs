using System.Reflection;
using Fabrique.Tests.BotFramework.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Wire;

/// <summary>wire.md §9: which method each activity goes to.</summary>
public sealed class DispatchTests
{
    [Theory]
    [InlineData("""{"type":"message"}""", "Message")]
    [InlineData("""{"type":"messageUpdate"}""", "MessageUpdate")]
    [InlineData("""{"type":"messageDelete"}""", "MessageDelete")]
    [InlineData("""{"type":"typing"}""", "Typing")]
    [InlineData("""{"type":"endOfConversation"}""", "EndOfConversation")]
    [InlineData("""{"type":"command"}""", "Command")]
    [InlineData("""{"type":"commandResult"}""", "CommandResult")]
    [InlineData("""{"type":"handoff"}""", "Unrecognized")]
    [InlineData("""{"type":"trace"}""", "Unrecognized")]
    [InlineData("""{"type":"contactRelationUpdate"}""", "Unrecognized")]
    [InlineData("""{"type":"MESSAGE"}""", "Unrecognized")]
    [InlineData("""{"type":"conversationUpdate"}""", "")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[]}""", "")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"}]}""", "")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"u"}],"membersRemoved":[{"id":"v"}]}""", "Added:1")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"}],"membersRemoved":[{"id":"v"}]}""", "Removed:1")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"bot"}]}""", "")]
    [InlineData("""{"type":"messageReaction"}""", "")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""", "ReactionsAdded")]
    [InlineData("""{"type":"messageReaction","reactionsRemoved":[{"type":"like"}]}""", "ReactionsRemoved")]
    [InlineData("""{"type":"messageReaction","reactionsRemoved":[{"type":"a"}],"reactionsAdded":[{"type":"b"}]}""", "ReactionsAdded ReactionsRemoved")]
    [InlineData("""{"type":"event","name":"tokens/response"}""", "TokenResponse")]
    [InlineData("""{"type":"event","name":"tokens/other"}""", "Event")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "InstallationAdd")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "InstallationAdd")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "InstallationRemove")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""", "InstallationRemove")]
    [InlineData("""{"type":"installationUpdate","action":"other"}""", "")]
    [InlineData("""{"type":"installationUpdate"}""", "")]
    public async Task An_activity_goes_to_its_method(string json, string called)
    {
        var bot = new Recorder();

        await new TestAdapter().ProcessActivityAsync(JObject.Parse(json).ToObject<Activity>(), bot.OnTurnAsync);

        Assert.Equal(called, string.Join(' ', bot.Calls));
    }

    [Theory]
    [InlineData("application/search", 501)]
    [InlineData("adaptiveCard/action", 501)]
    [InlineData("signin/verifyState", 501)]
    [InlineData("signin/tokenExchange", 501)]
    [InlineData("healthCheck", 501)]
    public async Task An_invoke_that_no_method_answers_is_not_implemented(string name, int status)
    {
        var adapter = new TestAdapter();
        var value = JObject.Parse("""{"kind":"search","queryText":"q","action":{"type":"Action.Execute"}}""");

        await adapter.ProcessActivityAsync(new Activity("invoke") { Name = name, Value = value }, new ActivityHandler().OnTurnAsync);

        Assert.Equal(status, ((InvokeResponse)((Activity)adapter.GetNextReply()).Value).Status);
    }

    [Fact]
    public async Task What_is_not_overridden_does_nothing()
    {
        var types = typeof(ActivityTypes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var adapter = new TestAdapter(sendTraceActivity: true);

        foreach (var type in types.Except(["invoke"]))
            await adapter.ProcessActivityAsync(new Activity(type), new ActivityHandler().OnTurnAsync);

        Assert.Empty(adapter.ActiveQueue);
    }
}
