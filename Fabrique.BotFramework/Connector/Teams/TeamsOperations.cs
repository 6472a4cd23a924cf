using System.Net;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The routes of teams and meetings under Teams' service url.</summary>
public partial class TeamsOperations : IServiceOperations<TeamsConnectorClient>, ITeamsOperations
{
    // 207: some of the people got it, and the answer says who did not.
    private static readonly HttpStatusCode[] Notified = [HttpStatusCode.OK, HttpStatusCode.Accepted, HttpStatusCode.MultiStatus];

    public TeamsOperations(TeamsConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public TeamsConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(teamId);
        return Client.SendAsync<ConversationList>(
            RestCall.Get(RestPath.Of($"v3/teams/{teamId}/conversations"), customHeaders), cancellationToken);
    }

    public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(teamId);
        return Client.SendAsync<TeamDetails>(RestCall.Get(RestPath.Of($"v3/teams/{teamId}"), customHeaders), cancellationToken);
    }

    public Task<HttpOperationResponse<MeetingInfo>> FetchMeetingInfoWithHttpMessagesAsync(
        string meetingId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(meetingId);
        return Client.SendAsync<MeetingInfo>(RestCall.Get(RestPath.Of($"v1/meetings/{meetingId}"), customHeaders), cancellationToken);
    }

    public Task<HttpOperationResponse<TeamsMeetingParticipant>> FetchParticipantWithHttpMessagesAsync(
        string meetingId,
        string participantId,
        string tenantId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(meetingId);
        ArgumentNullException.ThrowIfNull(participantId);
        ArgumentNullException.ThrowIfNull(tenantId);
        var path = RestPath.Query(RestPath.Of($"v1/meetings/{meetingId}/participants/{participantId}"), ("tenantId", tenantId));
        return Client.SendAsync<TeamsMeetingParticipant>(RestCall.Get(path, customHeaders), cancellationToken);
    }

    public Task<HttpOperationResponse<MeetingNotificationResponse>> SendMeetingNotificationMessageAsync(
        string meetingId,
        MeetingNotificationBase notification,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(meetingId);
        ArgumentNullException.ThrowIfNull(notification);
        var call = RestCall.Write(HttpMethod.Post, RestPath.Of($"v1/meetings/{meetingId}/notification"), notification, customHeaders);
        return Client.SendAsync<MeetingNotificationResponse>(call with { Expected = Notified }, cancellationToken);
    }
}
