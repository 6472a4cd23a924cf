using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What a bot asks Teams about where it is: the team, the meeting. What is left out is taken from the turn.</summary>
/// <remarks>Each call throws <see cref="InvalidOperationException"/> where the turn has no connector or is not in such a place,
/// and <see cref="ErrorResponseException"/> where Teams refuses.</remarks>
public static partial class TeamsInfo
{
    public static async Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(
        ITurnContext turnContext,
        string meetingId = null,
        string participantId = null,
        string tenantId = null,
        CancellationToken cancellationToken = default)
    {
        meetingId ??= MeetingOf(turnContext);
        participantId ??= turnContext.Activity.From?.AadObjectId
            ?? throw new InvalidOperationException($"{nameof(participantId)} is required: the turn does not say who sent it.");
        tenantId ??= TeamsActivityExtensions.Data(turnContext.Activity)?.Tenant?.Id
            ?? throw new InvalidOperationException($"{nameof(tenantId)} is required: the turn does not name a tenant.");
        using var client = TeamsClient(turnContext);
        return await client.Teams.FetchParticipantAsync(meetingId, participantId, tenantId, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<MeetingInfo> GetMeetingInfoAsync(
        ITurnContext turnContext, string meetingId = null, CancellationToken cancellationToken = default)
    {
        meetingId ??= MeetingOf(turnContext);
        using var client = TeamsClient(turnContext);
        return await client.Teams.FetchMeetingInfoAsync(meetingId, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<MeetingNotificationResponse> SendMeetingNotificationAsync(
        ITurnContext turnContext,
        MeetingNotificationBase notification,
        string meetingId = null,
        CancellationToken cancellationToken = default)
    {
        meetingId ??= MeetingOf(turnContext);
        ArgumentNullException.ThrowIfNull(notification);
        using var client = TeamsClient(turnContext);
        return await client.Teams.SendMeetingNotificationAsync(meetingId, notification, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        teamId ??= TeamOf(turnContext);
        using var client = TeamsClient(turnContext);
        return await client.Teams.FetchTeamDetailsAsync(teamId, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        teamId ??= TeamOf(turnContext);
        using var client = TeamsClient(turnContext);
        var channels = await client.Teams.FetchChannelListAsync(teamId, cancellationToken).ConfigureAwait(false);
        return channels.Conversations;
    }

    private static string MeetingOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.TeamsGetMeetingInfo()?.Id
            ?? throw new InvalidOperationException("The turn is in no Teams meeting: say which one is meant.");
    }

    private static string TeamOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? throw new InvalidOperationException("The turn is in no team of Teams: say which one is meant.");
    }

    private static IConnectorClient Client(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("The turn has no connector client.");
    }

    /// <summary>Over the turn's own HTTP client where that is known; disposing of the result leaves it alone.</summary>
    private static TeamsConnectorClient TeamsClient(ITurnContext turnContext) => Client(turnContext) switch
    {
        ConnectorClient own => new TeamsConnectorClient(own.BaseUri, own.Credentials, own.HttpClient, disposeHttpClient: false),
        var other => new TeamsConnectorClient(other.BaseUri, other.Credentials),
    };
}
