using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The calls about teams and meetings, without the messages that carry them.</summary>
public static partial class TeamsOperationsExtensions
{
    public static Task<ConversationList> FetchChannelListAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return BodyAsync(operations.FetchChannelListWithHttpMessagesAsync(teamId, null, cancellationToken));
    }

    public static Task<TeamDetails> FetchTeamDetailsAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return BodyAsync(operations.FetchTeamDetailsWithHttpMessagesAsync(teamId, null, cancellationToken));
    }

    /// <exception cref="InvalidOperationException">The operations are not <see cref="TeamsOperations"/>.</exception>
    public static Task<MeetingInfo> FetchMeetingInfoAsync(
        this ITeamsOperations operations, string meetingId, CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations).FetchMeetingInfoWithHttpMessagesAsync(meetingId, null, cancellationToken));

    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static Task<TeamsMeetingParticipant> FetchParticipantAsync(
        this ITeamsOperations operations,
        string meetingId,
        string participantId,
        string tenantId,
        CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations)
            .FetchParticipantWithHttpMessagesAsync(meetingId, participantId, tenantId, null, cancellationToken));

    /// <returns>Who did not get it; null or empty when all did.</returns>
    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static Task<MeetingNotificationResponse> SendMeetingNotificationAsync(
        this ITeamsOperations operations,
        string meetingId,
        MeetingNotificationBase notification,
        CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations).SendMeetingNotificationMessageAsync(meetingId, notification, null, cancellationToken));

    private static TeamsOperations Own(ITeamsOperations operations, [CallerMemberName] string call = null)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return operations as TeamsOperations
            ?? throw new InvalidOperationException($"{call} needs {nameof(TeamsOperations)}: the interface has no such call.");
    }

    private static async Task<T> BodyAsync<T>(Task<HttpOperationResponse<T>> call)
    {
        using var answer = await call.ConfigureAwait(false);
        return answer.Body;
    }
}
