using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Dialogs;

/// <summary>wire.md, section 6: end of conversation, only for a skill that a parent bot called.</summary>
public class ParentBotTests
{
    private readonly TestAdapter _adapter = new();
    private readonly ConversationState _state = new(new MemoryStorage());

    [Fact]
    public async Task A_parent_bot_is_told_the_end_and_the_result()
    {
        Assert.Equal(["Nom ?"], Texts(await TurnAsync(Message("bonjour"), Parent())));

        var end = Assert.Single(await TurnAsync(Message("Ada"), Parent()));

        Assert.Equal(("endOfConversation", "completedSuccessfully", "Ada"), (end.Type, end.Code, end.Value));
    }

    [Fact]
    public async Task A_parent_bot_cancels_by_ending_the_conversation()
    {
        await TurnAsync(Message("bonjour"), Parent());

        var end = Assert.Single(await TurnAsync(new Activity("endOfConversation"), Parent()));

        Assert.Equal(("endOfConversation", "userCancelled"), (end.Type, end.Code));
        Assert.Equal(["Nom ?"], Texts(await TurnAsync(Message("encore"), Parent())));
    }

    [Fact]
    public async Task A_parent_bot_may_ask_for_the_question_again()
    {
        await TurnAsync(Message("bonjour"), Parent());

        Assert.Equal(["Nom ?"], Texts(await TurnAsync(new Activity("event") { Name = "repromptDialog" }, Parent())));
        Assert.Empty(await new ParentBotTests().TurnAsync(new Activity("event") { Name = "repromptDialog" }, Parent()));
        Assert.Empty(await new ParentBotTests().TurnAsync(new Activity("endOfConversation"), Parent()));
    }

    [Theory]
    [InlineData("https://api.botframework.com", "app", "1.0")]
    [InlineData("us", "us", "1.0")]
    [InlineData("us", "them", null)]
    [InlineData(null, null, null)]
    public async Task A_channel_is_told_nothing(string? audience, string? caller, string? version)
    {
        var identity = Identity(audience, caller, version);
        await TurnAsync(Message("bonjour"), identity);

        Assert.Empty(await TurnAsync(Message("Ada"), identity));
    }

    [Fact]
    public async Task Ending_the_conversation_does_not_cancel_for_a_channel()
    {
        await TurnAsync(Message("bonjour"), null);

        Assert.Empty(await TurnAsync(new Activity("endOfConversation"), null));
        Assert.Empty(await TurnAsync(Message("Ada"), null));
        Assert.Equal(["Nom ?"], Texts(await TurnAsync(Message("bonjour"), null)));
    }

    private async Task<List<Activity>> TurnAsync(Activity activity, ClaimsIdentity? identity)
    {
        var dialog = new Root();
        await _adapter.ProcessActivityAsync(activity, async (turn, ct) =>
        {
            if (identity != null)
                turn.TurnState.Set<IIdentity>(BotAdapter.BotIdentityKey, identity);
            await dialog.RunAsync(turn, _state.CreateProperty<DialogState>("d"), ct);
            await _state.SaveChangesAsync(turn, cancellationToken: ct);
        });
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
            replies.Add(reply);
        return replies;
    }

    private Activity Message(string text) => _adapter.MakeActivity(text);

    private static IEnumerable<string> Texts(List<Activity> replies) => replies.Select(reply => reply.Text);

    private static ClaimsIdentity Parent() => Identity("us", "them", "1.0");

    private static ClaimsIdentity Identity(string? audience, string? caller, string? version)
    {
        var identity = new ClaimsIdentity();
        foreach (var (type, value) in new[] { ("aud", audience), ("appid", caller), ("ver", version) })
        {
            if (value != null)
                identity.AddClaim(new Claim(type, value));
        }

        return identity;
    }

    private sealed class Root : ComponentDialog
    {
        public Root()
            : base("root")
        {
            AddDialog(new WaterfallDialog("steps",
            [
                (step, ct) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("Nom ?") }, ct),
                (step, ct) => step.EndDialogAsync(step.Result, ct),
            ]));
            AddDialog(new TextPrompt("name"));
        }
    }
}
