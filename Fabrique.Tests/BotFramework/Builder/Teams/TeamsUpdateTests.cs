using Fabrique.Tests.BotFramework.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder.Teams;

/// <summary>What happens to teams, their channels and their members.</summary>
public class TeamsUpdateTests
{
    public static readonly string[] Members = ["MembersAdded", "MembersRemoved"];

    private const string Channel = """{"id":"19:c","name":"Eau"}""";
    private const string Team = """{"id":"19:t","name":"Équipe"}""";

    /// <summary>Kind, whether a channel is given too, a name that begins nothing else, method.</summary>
    public static TheoryData<string, bool, string, string> Told => new()
    {
        { "channelCreated", true, "channelcreated", "ChannelCreated" },
        { "channelDeleted", true, "channel", "ChannelDeleted" },
        { "channelRenamed", true, "", "ChannelRenamed" },
        { "channelRestored", true, "channelShared", "ChannelRestored" },
        { "teamArchived", false, "TeamArchived", "TeamArchived" },
        { "teamDeleted", false, "team", "TeamDeleted" },
        { "teamHardDeleted", false, "teamHard", "TeamHardDeleted" },
        { "teamRenamed", false, "teamrenamed", "TeamRenamed" },
        { "teamRestored", false, "teamMoved", "TeamRestored" },
        { "teamUnarchived", false, "x", "TeamUnarchived" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public async Task Each_change_has_its_method(string kind, bool isOfChannel, string other, string called)
    {
        var bot = await TellAsync(Change(kind));

        Assert.Equal([called], bot.Calls);
        Assert.Equal(isOfChannel ? [Channel, Team] : [Team], bot.Values);
        Assert.Empty((await TellAsync(Change(other))).Calls);
    }

    [Fact]
    public async Task On_another_channel_nothing_is_a_change_of_a_team()
    {
        var activity = Change("teamRenamed");
        activity.ChannelId = "directline";
        activity.MembersAdded = [new ChannelAccount("u")];

        Assert.Equal(["base MembersAdded"], (await TellAsync(activity)).Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("""{"team":"text"}""")]
    public async Task Data_of_another_shape_says_nothing(string? data) =>
        Assert.Empty((await TellAsync(new Activity("conversationUpdate") { ChannelId = "msteams", ChannelData = data == null ? null : JToken.Parse(data) })).Calls);

    [Fact]
    public async Task Members_who_are_known_and_the_bot_itself_are_told_without_asking()
    {
        var known = new ChannelAccount("29:u", "Camille") { Properties = JObject.Parse("""{"email":"c@exemple.fr","objectId":"aad"}""") };
        var activity = Change("teamMemberAdded");
        activity.Recipient = new ChannelAccount("bot");
        activity.MembersAdded = [known, new ChannelAccount("bot"), null!];

        var bot = await TellAsync(activity);

        Assert.Equal(["MembersAdded"], bot.Calls);
        Same("""[{"id":"29:u","name":"Camille","email":"c@exemple.fr","aadObjectId":"aad"},{"id":"bot"}]""", bot.Values[0]);
        Assert.Equal(Team, bot.Values[1]);
    }

    [Fact]
    public async Task Members_of_whom_only_the_id_is_told_are_asked_for()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answer = """{"id":"29:u","givenName":"Camille","userRole":"user"}""";
        var activity = Change("teamMemberAdded");
        activity.MembersAdded = [new ChannelAccount("29:u")];

        var bot = await TellAsync(activity, connector.Url);

        Assert.Equal("GET /v3/conversations/19%3At/members/29%3Au", Assert.Single(connector.Requests).Route);
        Same("""[{"givenName":"Camille","userRole":"user","id":"29:u"}]""", bot.Values[0]);
    }

    [Fact]
    public async Task A_member_who_has_left_again_is_known_by_what_was_told()
    {
        await using var connector = await ConnectorHost.StartAsync();
        (connector.Status, connector.Answer) = (404, """{"error":{"code":"ConversationNotFound","message":"no"}}""");
        var activity = Change("teamMemberAdded");
        activity.MembersAdded = [new ChannelAccount("29:u", "Camille", "user", "aad")];

        var bot = await TellAsync(activity, connector.Url);

        Same("""[{"id":"29:u","name":"Camille","aadObjectId":"aad","role":"user"}]""", bot.Values[0]);
    }

    [Fact]
    public async Task Another_refusal_is_not_swallowed()
    {
        await using var connector = await ConnectorHost.StartAsync();
        (connector.Status, connector.Answer) = (403, """{"error":{"code":"BotNotInConversationRoster","message":"no"}}""");
        var activity = Change("teamMemberAdded");
        activity.MembersAdded = [new ChannelAccount("29:u")];

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => TellAsync(activity, connector.Url));

        Assert.Equal("BotNotInConversationRoster", refusal.Body.Error.Code);
    }

    [Fact]
    public async Task Members_who_left_are_told_as_they_are()
    {
        var activity = Change("teamMemberRemoved");
        activity.MembersRemoved = [new ChannelAccount("29:u", "Camille"), null!];

        var bot = await TellAsync(activity);

        Assert.Equal(["MembersRemoved"], bot.Calls);
        Same("""[{"id":"29:u","name":"Camille"}]""", bot.Values[0]);
    }

    [Fact]
    public async Task What_is_not_overridden_is_told_as_on_every_channel()
    {
        var activity = Change("teamMemberAdded");
        activity.MembersAdded = [new ChannelAccount("bot")];
        activity.Recipient = new ChannelAccount("bot");
        var bot = new Greeter();

        await new TestAdapter("msteams").ProcessActivityAsync(activity, bot.OnTurnAsync);

        Assert.Equal(1, bot.Greeted);
    }

    private static Activity Change(string kind) => new("conversationUpdate")
    {
        ChannelId = "msteams",
        Conversation = new ConversationAccount(id: "19:c"),
        ChannelData = new JObject { ["eventType"] = kind, ["channel"] = JObject.Parse(Channel), ["team"] = JObject.Parse(Team) },
    };

    private static async Task<TeamsRecorder> TellAsync(Activity activity, string? connector = null)
    {
        var bot = new TeamsRecorder();
        using var client = connector == null ? null : new ConnectorClient(new Uri(connector), MicrosoftAppCredentials.Empty);
        await new TestAdapter(activity.ChannelId).ProcessActivityAsync(activity, (turn, ct) =>
        {
            if (client != null) turn.TurnState.Add<IConnectorClient>(client);
            return bot.OnTurnAsync(turn, ct);
        });
        return bot;
    }

    private static void Same(string expected, string json) =>
        Assert.True(JToken.DeepEquals(JToken.Parse(expected), JToken.Parse(json)), json);

    private sealed class Greeter : Microsoft.Bot.Builder.Teams.TeamsActivityHandler
    {
        public int Greeted { get; private set; }

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Greeted += membersAdded.Count;
            return Task.CompletedTask;
        }
    }
}
