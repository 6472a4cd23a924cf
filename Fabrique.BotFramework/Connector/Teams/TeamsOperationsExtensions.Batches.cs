using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Messages to many: what begins one gives the id of an operation, which the others ask about.</summary>
public static partial class TeamsOperationsExtensions
{
    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static Task<string> SendMessageToListOfUsersAsync(
        this ITeamsOperations operations,
        IActivity activity,
        List<TeamMember> teamsMembers,
        string tenantId,
        CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations).SendMessageToListOfUsersAsync(activity, teamsMembers, tenantId, null, cancellationToken));

    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static Task<string> SendMessageToAllUsersInTenantAsync(
        this ITeamsOperations operations, IActivity activity, string tenantId, CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations).SendMessageToAllUsersInTenantAsync(activity, tenantId, null, cancellationToken));

    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static Task<string> SendMessageToAllUsersInTeamAsync(
        this ITeamsOperations operations,
        IActivity activity,
        string teamId,
        string tenantId,
        CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations).SendMessageToAllUsersInTeamAsync(activity, teamId, tenantId, null, cancellationToken));

    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static Task<string> SendMessageToListOfChannelsAsync(
        this ITeamsOperations operations,
        IActivity activity,
        List<TeamMember> channelsMembers,
        string tenantId,
        CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations).SendMessageToListOfChannelsAsync(activity, channelsMembers, tenantId, null, cancellationToken));

    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static Task<BatchOperationState> GetOperationStateAsync(
        this ITeamsOperations operations, string operationId, CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations).GetOperationStateAsync(operationId, null, cancellationToken));

    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        this ITeamsOperations operations,
        string operationId,
        string continuationToken = null,
        CancellationToken cancellationToken = default) =>
        BodyAsync(Own(operations).GetPagedFailedEntriesAsync(operationId, null, continuationToken, cancellationToken));

    /// <inheritdoc cref="FetchMeetingInfoAsync"/>
    public static async Task CancelOperationAsync(
        this ITeamsOperations operations, string operationId, CancellationToken cancellationToken = default)
    {
        using var answer = await Own(operations).CancelOperationAsync(operationId, null, cancellationToken).ConfigureAwait(false);
    }
}
