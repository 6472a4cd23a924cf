using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Fabrique.Tests.BotFramework.Connector.Teams;

/// <summary>The routes of teams, meetings and messages to many, over HTTP.</summary>
public class TeamsRouteTests
{
    private static readonly Activity Hello = new("message") { Text = "bonjour" };

    [Fact]
    public async Task A_team_is_described()
    {
        await using var connector = await AnsweringAsync("""{"id":"19:t","name":"Équipe","aadGroupId":"g","channelCount":2,"memberCount":41,"type":"standard"}""");

        var team = await Client(connector).Teams.FetchTeamDetailsAsync("19:t/1");

        Assert.Equal("GET /v3/teams/19%3At%2F1", Route(connector));
        Assert.Equal(("19:t", "Équipe", "g", 2, 41), (team.Id, team.Name, team.AadGroupId, team.ChannelCount, team.MemberCount));
    }

    [Fact]
    public async Task Channels_of_a_team_are_listed()
    {
        await using var connector = await AnsweringAsync("""{"conversations":[{"id":"19:t"},{"id":"19:c","name":"Eau","type":"standard"}]}""");

        var channels = await Client(connector).Teams.FetchChannelListAsync("19:t");

        Assert.Equal("GET /v3/teams/19%3At/conversations", Route(connector));
        Assert.Equal([null, "Eau"], channels.Conversations.Select(channel => channel.Name));
    }

    [Fact]
    public async Task A_meeting_is_described()
    {
        await using var connector = await AnsweringAsync("""{"details":{"id":"m","title":"Point","type":"Scheduled"},"conversation":{"id":"19:m"},"organizer":{"id":"29:o"}}""");

        var meeting = await Client(connector).Teams.FetchMeetingInfoAsync("m=");

        Assert.Equal("GET /v1/meetings/m%3D", Route(connector));
        Assert.Equal(("Point", "19:m", "29:o"), (meeting.Details.Title, meeting.Conversation.Id, meeting.Organizer.Id));
    }

    [Fact]
    public async Task Someone_in_a_meeting_is_described()
    {
        await using var connector = await AnsweringAsync("""{"user":{"id":"29:u"},"meeting":{"role":"Organizer","inMeeting":true},"conversation":{"id":"19:m"}}""");

        var participant = await Client(connector).Teams.FetchParticipantAsync("m", "aad", "tenant 1");

        Assert.Equal("GET /v1/meetings/m/participants/aad?tenantId=tenant%201", Route(connector));
        Assert.Equal(("29:u", "Organizer", true), (participant.User.Id, participant.Meeting.Role, participant.Meeting.InMeeting));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(207)]
    public async Task People_in_a_meeting_are_notified(int status)
    {
        await using var connector = await AnsweringAsync("""{"recipientsFailureInfo":[{"recipientMri":"29:u","errorcode":"BadArgument"}]}""", status);
        var notification = new TargetedMeetingNotification(new TargetedMeetingNotificationValue { Recipients = ["29:u"], Surfaces = [new MeetingTabIconSurface()] });

        var told = await Client(connector).Teams.SendMeetingNotificationAsync("m", notification);

        Assert.Equal("POST /v1/meetings/m/notification", Route(connector));
        Assert.Contains("\"type\":\"targetedMeetingNotification\"", connector.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"recipients\":[\"29:u\"]", connector.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal("29:u", Assert.Single(told.RecipientsFailureInfo).RecipientMri);
    }

    [Theory]
    [InlineData("\"op 1\"")]
    [InlineData("""{"operationId":"op 1"}""")]
    public async Task A_message_to_many_gives_the_id_of_an_operation(string answer)
    {
        await using var connector = await AnsweringAsync(answer, 201);
        var teams = Client(connector).Teams;
        List<TeamMember> members = [new("29:u"), new("29:v")];

        Assert.Equal("op 1", await teams.SendMessageToListOfUsersAsync(Hello, members, "t"));
        Assert.Equal("op 1", await teams.SendMessageToAllUsersInTenantAsync(Hello, "t"));
        Assert.Equal("op 1", await teams.SendMessageToAllUsersInTeamAsync(Hello, "19:t", "t"));
        Assert.Equal("op 1", await teams.SendMessageToListOfChannelsAsync(Hello, members, "t"));

        Assert.Equal(
            [
                ("POST /v3/batch/conversation/users/", """{"activity":{"type":"message","text":"bonjour"},"tenantId":"t","members":[{"id":"29:u"},{"id":"29:v"}]}"""),
                ("POST /v3/batch/conversation/tenant/", """{"activity":{"type":"message","text":"bonjour"},"tenantId":"t"}"""),
                ("POST /v3/batch/conversation/team/", """{"activity":{"type":"message","text":"bonjour"},"tenantId":"t","teamId":"19:t"}"""),
                ("POST /v3/batch/conversation/channels/", """{"activity":{"type":"message","text":"bonjour"},"tenantId":"t","members":[{"id":"29:u"},{"id":"29:v"}]}"""),
            ],
            connector.Requests.Select(request => (request.Route, request.Body)));
    }

    [Fact]
    public async Task An_operation_is_followed_and_cancelled()
    {
        await using var connector = await AnsweringAsync("""{"state":"Completed","statusMap":{"201":2,"404":1},"totalEntriesCount":3}""");
        var teams = Client(connector).Teams;

        var state = await teams.GetOperationStateAsync("op/1");
        connector.Answer = """{"continuationToken":"more","failedEntryResponses":[{"entryId":"29:u","error":"gone"}]}""";
        var failed = await teams.GetPagedFailedEntriesAsync("op/1");
        await teams.GetPagedFailedEntriesAsync("op/1", failed.ContinuationToken);
        await teams.CancelOperationAsync("op/1");

        Assert.Equal(("Completed", 2, 1, 3), (state.State, state.StatusMap[201], state.StatusMap[404], state.TotalEntriesCount));
        Assert.Equal(("29:u", "gone"), (failed.FailedEntries.Single().EntryId, failed.FailedEntries.Single().Error));
        Assert.Equal(
            [
                "GET /v3/batch/conversation/op%2F1", "GET /v3/batch/conversation/failedentries/op%2F1",
                "GET /v3/batch/conversation/failedentries/op%2F1?continuationToken=more", "DELETE /v3/batch/conversation/op%2F1",
            ],
            connector.Requests.Select(request => request.Route));
    }

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        await using var connector = await AnsweringAsync("""{"id":"19:t"}""");
        connector.RetryAfter = "0";
        connector.FirstStatuses.Enqueue(502);
        connector.FirstStatuses.Enqueue(429);

        Assert.Equal("19:t", (await Client(connector).Teams.FetchTeamDetailsAsync("19:t")).Id);

        Assert.Equal(3, connector.Requests.Count);
    }

    [Theory]
    [InlineData(429, 2)]
    [InlineData(502, 1)]
    [InlineData(504, 1)]
    public async Task A_message_to_many_is_sent_again_only_when_the_service_did_not_take_it_up(int status, int requests)
    {
        await using var connector = await AnsweringAsync("\"op\"");
        connector.RetryAfter = "0";
        connector.FirstStatuses.Enqueue(status);

        var failure = await Record.ExceptionAsync(() => Client(connector).Teams.SendMessageToAllUsersInTenantAsync(Hello, "t"));

        Assert.Equal(requests, connector.Requests.Count);
        Assert.Equal(requests == 1, failure is ErrorResponseException);
    }

    [Fact]
    public async Task A_refusal_is_told()
    {
        await using var connector = await AnsweringAsync("""{"error":{"code":"Forbidden","message":"no"}}""", 403);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => Client(connector).Teams.FetchMeetingInfoAsync("m"));

        Assert.Equal("Forbidden", refusal.Body.Error.Code);
    }

    [Fact]
    public async Task What_a_route_needs_is_asked_for_before_anything_is_sent()
    {
        await using var connector = await AnsweringAsync("{}");
        var teams = Client(connector).Teams;

        await Assert.ThrowsAsync<ArgumentNullException>(() => teams.FetchTeamDetailsAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => teams.FetchParticipantAsync("m", null, "t"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => teams.SendMeetingNotificationAsync("m", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => teams.SendMessageToAllUsersInTenantAsync(null, "t"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => teams.SendMessageToListOfUsersAsync(Hello, [], "t"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => teams.SendMessageToAllUsersInTeamAsync(Hello, "", "t"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => teams.GetOperationStateAsync(""));

        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task Other_operations_have_only_the_calls_of_the_interface()
    {
        ITeamsOperations other = new OtherOperations();

        Assert.Equal("other", (await other.FetchTeamDetailsAsync("t")).Id);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => other.FetchMeetingInfoAsync("m"));
        Assert.Contains("FetchMeetingInfoAsync", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handlers_are_gone_through_and_the_default_address_is_the_frameworks()
    {
        await using var connector = await AnsweringAsync("{}");
        var counter = new Counter();
        using var client = new TeamsConnectorClient(new Uri(connector.Url), MicrosoftAppCredentials.Empty, counter);
        using var elsewhere = new TeamsConnectorClient(MicrosoftAppCredentials.Empty);

        await client.Teams.FetchTeamDetailsAsync("t");

        Assert.Equal(1, counter.Calls);
        Assert.Same(client.Teams, client.Teams);
        Assert.Equal("https://api.botframework.com/", elsewhere.BaseUri.AbsoluteUri);
        Assert.Throws<ArgumentNullException>(() => new TeamsConnectorClient(new Uri(connector.Url), null, new HttpClientHandler()));
    }

    private static string Route(ConnectorHost connector) => Assert.Single(connector.Requests).Route;

    private static async Task<ConnectorHost> AnsweringAsync(string answer, int status = 200)
    {
        var connector = await ConnectorHost.StartAsync();
        (connector.Answer, connector.Status) = (answer, status);
        return connector;
    }

    private static TeamsConnectorClient Client(ConnectorHost connector) => new(new Uri(connector.Url), MicrosoftAppCredentials.Empty);

    private sealed class Counter : DelegatingHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class OtherOperations : ITeamsOperations
    {
        public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
            string teamId, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpOperationResponse<ConversationList>());

        public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
            string teamId, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpOperationResponse<TeamDetails> { Body = new TeamDetails { Id = "other" } });
    }
}
