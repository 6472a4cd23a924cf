using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Messages elsewhere: into a channel, or to many, which Teams sends in its own time.</summary>
public static partial class TeamsInfo
{
    /// <summary>Begins a thread in a channel, as the bot that the credentials name.</summary>
    /// <inheritdoc cref="SendMessageToTeamsChannelAsync(ITurnContext, IActivity, string, string, CancellationToken)"/>
    public static Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext,
        IActivity activity,
        string teamsChannelId,
        MicrosoftAppCredentials credentials,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return SendMessageToTeamsChannelAsync(turnContext, activity, teamsChannelId, credentials.MicrosoftAppId, cancellationToken);
    }

    /// <summary>Begins a thread in a channel.</summary>
    /// <returns>How to reach the thread, and the id of the message that began it.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext,
        IActivity activity,
        string teamsChannelId,
        string botAppId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity == null)
            throw new InvalidOperationException("The turn has no activity.");
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        var thread = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        Tuple<ConversationReference, string> begun = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId, Channels.Msteams, turnContext.Activity.ServiceUrl, null, thread, Begun, cancellationToken).ConfigureAwait(false);
        return begun;

        Task Begun(ITurnContext turn, CancellationToken ct)
        {
            begun = new(turn.Activity.GetConversationReference(), turn.Activity.Id);
            return Task.CompletedTask;
        }
    }

    /// <returns>The id of the operation.</returns>
    public static async Task<string> SendMessageToListOfUsersAsync(
        ITurnContext turnContext,
        IActivity activity,
        List<TeamMember> teamsMembers,
        string tenantId,
        CancellationToken cancellationToken = default)
    {
        using var client = TeamsClient(turnContext);
        return await client.Teams.SendMessageToListOfUsersAsync(activity, teamsMembers, tenantId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SendMessageToListOfUsersAsync"/>
    public static async Task<string> SendMessageToAllUsersInTenantAsync(
        ITurnContext turnContext, IActivity activity, string tenantId, CancellationToken cancellationToken = default)
    {
        using var client = TeamsClient(turnContext);
        return await client.Teams.SendMessageToAllUsersInTenantAsync(activity, tenantId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SendMessageToListOfUsersAsync"/>
    public static async Task<string> SendMessageToAllUsersInTeamAsync(
        ITurnContext turnContext, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default)
    {
        using var client = TeamsClient(turnContext);
        return await client.Teams.SendMessageToAllUsersInTeamAsync(activity, teamId, tenantId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SendMessageToListOfUsersAsync"/>
    public static async Task<string> SendMessageToListOfChannelsAsync(
        ITurnContext turnContext,
        IActivity activity,
        List<TeamMember> channelsMembers,
        string tenantId,
        CancellationToken cancellationToken = default)
    {
        using var client = TeamsClient(turnContext);
        return await client.Teams.SendMessageToListOfChannelsAsync(activity, channelsMembers, tenantId, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<BatchOperationState> GetOperationStateAsync(
        ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        using var client = TeamsClient(turnContext);
        return await client.Teams.GetOperationStateAsync(operationId, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        ITurnContext turnContext, string operationId, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        using var client = TeamsClient(turnContext);
        return await client.Teams.GetPagedFailedEntriesAsync(operationId, continuationToken, cancellationToken).ConfigureAwait(false);
    }

    public static async Task CancelOperationAsync(
        ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        using var client = TeamsClient(turnContext);
        await client.Teams.CancelOperationAsync(operationId, cancellationToken).ConfigureAwait(false);
    }
}
