using System.Net;
using System.Text;
using Fabrique.Tests.BotFramework.AspNetCore;
using Fabrique.Tests.BotFramework.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder.Teams;

/// <summary>What a bot asks Teams within a turn that came over HTTP.</summary>
public class TeamsInfoTests
{
    private const string InTeam = """{"team":{"id":"19:t"},"channel":{"id":"19:c"},"tenant":{"id":"ten"}}""";
    private const string InMeeting = """{"meeting":{"id":"m"},"tenant":{"id":"ten"}}""";
    private const string Nowhere = "{}";

    [Theory]
    [InlineData(InTeam, "19%3At")]
    [InlineData(Nowhere, "19%3Aconversation")]
    public async Task Members_are_those_of_the_team_or_else_of_the_conversation(string where, string id)
    {
        var routes = await AskAsync(where, """[{"id":"29:u","objectId":"aad","userPrincipalName":"c@exemple.fr"}]""", async turn =>
        {
#pragma warning disable CS0618 // The official API has it still.
            var member = Assert.Single(await TeamsInfo.GetMembersAsync(turn));
#pragma warning restore CS0618
            Assert.Equal(("29:u", "aad", "c@exemple.fr"), (member.Id, member.AadObjectId, member.UserPrincipalName));
        });

        Assert.Equal([$"GET /v3/conversations/{id}/members"], routes);
    }

    [Theory]
    [InlineData(InTeam, "19%3At")]
    [InlineData(Nowhere, "19%3Aconversation")]
    public async Task Members_come_by_pages(string where, string id)
    {
        var routes = await AskAsync(where, """{"continuationToken":"more","members":[{"id":"29:u","email":"c@exemple.fr"}]}""", async turn =>
        {
            var page = await TeamsInfo.GetPagedMembersAsync(turn, 10);
            Assert.Equal(("more", "c@exemple.fr"), (page.ContinuationToken, Assert.Single(page.Members).Email));
            await TeamsInfo.GetPagedMembersAsync(turn, continuationToken: page.ContinuationToken);
        });

        Assert.Equal([$"GET /v3/conversations/{id}/pagedmembers?pageSize=10", $"GET /v3/conversations/{id}/pagedmembers?continuationToken=more"], routes);
    }

    [Theory]
    [InlineData(InTeam, "19%3At")]
    [InlineData(Nowhere, "19%3Aconversation")]
    public async Task One_member_is_asked_for(string where, string id)
    {
        var routes = await AskAsync(where, """{"id":"29:u","givenName":"Camille","tenantId":"ten"}""", async turn =>
        {
            var member = await TeamsInfo.GetMemberAsync(turn, "29:u");
            Assert.Equal(("29:u", "Camille", "ten"), (member.Id, member.GivenName, member.TenantId));
        });

        Assert.Equal([$"GET /v3/conversations/{id}/members/29%3Au"], routes);
    }

    [Fact]
    public async Task A_team_is_the_one_of_the_turn_or_the_one_that_is_named()
    {
        var routes = await AskAsync(InTeam, """{"id":"x","conversations":[{"id":"19:c"}],"members":[]}""", async turn =>
        {
            Assert.Equal("x", (await TeamsInfo.GetTeamDetailsAsync(turn)).Id);
            await TeamsInfo.GetTeamDetailsAsync(turn, "other");
            Assert.Equal("19:c", Assert.Single(await TeamsInfo.GetTeamChannelsAsync(turn)).Id);
            await TeamsInfo.GetTeamChannelsAsync(turn, "other");
            await TeamsInfo.GetTeamMemberAsync(turn, "u");
            await TeamsInfo.GetTeamMemberAsync(turn, "u", "other");
            await TeamsInfo.GetPagedTeamMembersAsync(turn);
            await TeamsInfo.GetPagedTeamMembersAsync(turn, "other", "more", 5);
        });

        Assert.Equal(
            [
                "GET /v3/teams/19%3At", "GET /v3/teams/other", "GET /v3/teams/19%3At/conversations", "GET /v3/teams/other/conversations",
                "GET /v3/conversations/19%3At/members/u", "GET /v3/conversations/other/members/u",
                "GET /v3/conversations/19%3At/pagedmembers", "GET /v3/conversations/other/pagedmembers?pageSize=5&continuationToken=more",
            ],
            routes);
    }

    [Fact]
    public async Task All_members_of_a_team_come_at_once()
    {
        var routes = await AskAsync(InTeam, "[]", async turn =>
        {
#pragma warning disable CS0618 // The official API has it still.
            Assert.Empty(await TeamsInfo.GetTeamMembersAsync(turn));
            Assert.Empty(await TeamsInfo.GetTeamMembersAsync(turn, "other"));
#pragma warning restore CS0618
        });

        Assert.Equal(["GET /v3/conversations/19%3At/members", "GET /v3/conversations/other/members"], routes);
    }

    [Fact]
    public async Task A_meeting_is_the_one_of_the_turn_or_the_one_that_is_named()
    {
        var routes = await AskAsync(InMeeting, """{"details":{"id":"m"},"user":{"id":"29:u"}}""", async turn =>
        {
            Assert.Equal("m", (await TeamsInfo.GetMeetingInfoAsync(turn)).Details.Id);
            await TeamsInfo.GetMeetingInfoAsync(turn, "other");
            Assert.Equal("29:u", (await TeamsInfo.GetMeetingParticipantAsync(turn)).User.Id);
            await TeamsInfo.GetMeetingParticipantAsync(turn, "other", "somebody", "elsewhere");
            await TeamsInfo.SendMeetingNotificationAsync(turn, new TargetedMeetingNotification());
            await TeamsInfo.SendMeetingNotificationAsync(turn, new TargetedMeetingNotification(), "other");
        });

        Assert.Equal(
            [
                "GET /v1/meetings/m", "GET /v1/meetings/other", "GET /v1/meetings/m/participants/aad?tenantId=ten",
                "GET /v1/meetings/other/participants/somebody?tenantId=elsewhere",
                "POST /v1/meetings/m/notification", "POST /v1/meetings/other/notification",
            ],
            routes);
    }

    [Fact]
    public async Task Outside_of_a_team_or_a_meeting_one_must_be_named()
    {
        var routes = await AskAsync(Nowhere, "{}", async turn =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamChannelsAsync(turn));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMemberAsync(turn, "u"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetPagedTeamMembersAsync(turn));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMeetingInfoAsync(turn));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMeetingParticipantAsync(turn, "m"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.SendMeetingNotificationAsync(turn, new TargetedMeetingNotification()));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, null));
            await Assert.ThrowsAsync<ArgumentNullException>(() => TeamsInfo.SendMessageToTeamsChannelAsync(turn, null, "19:c", "app"));
            await Assert.ThrowsAnyAsync<ArgumentException>(() => TeamsInfo.SendMessageToTeamsChannelAsync(turn, new Activity("message"), "", "app"));
        });

        Assert.Empty(routes);
    }

    [Fact]
    public async Task Without_a_connector_nothing_can_be_asked()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity("message") { Conversation = new ConversationAccount(id: "c") });

        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, "u"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn, "t"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => TeamsInfo.GetTeamDetailsAsync(null));
    }

    [Fact]
    public async Task A_message_begins_a_thread_in_a_channel()
    {
        Tuple<ConversationReference, string>? begun = null;
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answer = """{"id":"19:c;messageid=7","activityId":"7"}""";

        await AskAsync(connector, InTeam, async turn =>
        {
            begun = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("bonjour"), "19:c", "app");
            await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("bonjour"), "19:c", MicrosoftAppCredentials.Empty);
        });

        Assert.Equal(["POST /v3/conversations", "POST /v3/conversations"], connector.Requests.Select(request => request.Route));
        var asked = JObject.Parse(connector.Requests[0].Body);
        Assert.Equal((true, "19:c", "bonjour"), ((bool)asked["isGroup"]!, (string?)asked["channelData"]!["channel"]!["id"], (string?)asked["activity"]!["text"]));
        Assert.Equal(("19:c;messageid=7", "msteams", "7"), (begun!.Item1.Conversation.Id, begun.Item1.ChannelId, begun.Item2));
    }

    [Fact]
    public async Task Messages_to_many_are_begun_and_followed()
    {
        List<TeamMember> members = [new("29:u")];
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answer = "\"op\"";

        await AskAsync(connector, Nowhere, async turn =>
        {
            Assert.Equal("op", await TeamsInfo.SendMessageToListOfUsersAsync(turn, MessageFactory.Text("a"), members, "ten"));
            Assert.Equal("op", await TeamsInfo.SendMessageToAllUsersInTenantAsync(turn, MessageFactory.Text("b"), "ten"));
            Assert.Equal("op", await TeamsInfo.SendMessageToAllUsersInTeamAsync(turn, MessageFactory.Text("c"), "19:t", "ten"));
            Assert.Equal("op", await TeamsInfo.SendMessageToListOfChannelsAsync(turn, MessageFactory.Text("d"), members, "ten"));
            connector.Answer = """{"state":"Completed","continuationToken":"more"}""";
            Assert.Equal("Completed", (await TeamsInfo.GetOperationStateAsync(turn, "op")).State);
            Assert.Equal("more", (await TeamsInfo.GetPagedFailedEntriesAsync(turn, "op", "first")).ContinuationToken);
            await TeamsInfo.CancelOperationAsync(turn, "op");
        });

        Assert.Equal(
            [
                "POST /v3/batch/conversation/users/", "POST /v3/batch/conversation/tenant/", "POST /v3/batch/conversation/team/", "POST /v3/batch/conversation/channels/",
                "GET /v3/batch/conversation/op", "GET /v3/batch/conversation/failedentries/op?continuationToken=first", "DELETE /v3/batch/conversation/op",
            ],
            connector.Requests.Select(request => request.Route));
    }

    [Fact]
    public void What_teams_says_with_an_activity_is_read()
    {
        var activity = new Activity("message")
        {
            ChannelData = JObject.Parse("""{"team":{"id":"t"},"channel":{"id":"c"},"meeting":{"id":"m"},"settings":{"selectedChannel":{"id":"s"}},"onBehalfOf":[{"mri":"29:u"}]}"""),
        };

        Assert.Equal(("t", "c", "m", "s"), (activity.TeamsGetTeamInfo().Id, activity.TeamsGetChannelId(), activity.TeamsGetMeetingInfo().Id, activity.TeamsGetSelectedChannelId()));
        Assert.Equal("29:u", Assert.Single(activity.TeamsGetTeamOnBehalfOf()).Mri);
    }

    [Fact]
    public void Where_teams_says_nothing_nothing_is_read()
    {
        foreach (var data in (JToken?[])[null, new JObject(), "text", new JArray(), JObject.Parse("""{"team":1}""")])
        {
            var activity = new Activity("message") { ChannelData = data };

            Assert.Null(activity.TeamsGetTeamInfo());
            Assert.Null(activity.TeamsGetChannelId());
            Assert.Null(activity.TeamsGetMeetingInfo());
            Assert.Null(activity.TeamsGetSelectedChannelId());
            Assert.Null(activity.TeamsGetTeamOnBehalfOf());
        }
    }

    [Fact]
    public void A_message_is_notified_in_the_feed_or_in_the_meeting_and_keeps_its_other_data()
    {
        var activity = new Activity("message") { ChannelData = JObject.Parse("""{"team":{"id":"t"}}""") };

        activity.TeamsNotifyUser();
        var data = activity.GetChannelData<TeamsChannelData>();
        Assert.Equal((true, false, "t"), (data.Notification.Alert, data.Notification.AlertInMeeting, data.Team.Id));

        activity.TeamsNotifyUser(alertInMeeting: true, "https://exemple.fr/");
        data = activity.GetChannelData<TeamsChannelData>();
        Assert.Equal((false, true, "https://exemple.fr/"), (data.Notification.Alert, data.Notification.AlertInMeeting, data.Notification.ExternalResourceUrl));
    }

    private static async Task<List<string>> AskAsync(string where, string answer, Func<ITurnContext, Task> ask)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answer = answer;
        await AskAsync(connector, where, ask);
        return [.. connector.Requests.Select(request => request.Route)];
    }

    private static async Task AskAsync(ConnectorHost connector, string where, Func<ITurnContext, Task> ask)
    {
        Exception? fault = null;
        await using var host = await BotHost.StartAsync(new CallbackBot(async turn => fault = await Record.ExceptionAsync(() => ask(turn))));
        var activity = $$"""
            {"type":"message","id":"1","channelId":"msteams","serviceUrl":"{{connector.Url}}","from":{"id":"29:u","aadObjectId":"aad"},"recipient":{"id":"28:b"},"conversation":{"id":"19:conversation"},"channelData":{{where}}}
            """;

        using var body = new StringContent(activity, Encoding.UTF8, "application/json");
        using var answer = await host.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), body);

        Assert.Null(fault);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
