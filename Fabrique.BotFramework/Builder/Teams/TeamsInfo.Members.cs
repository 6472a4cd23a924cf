using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Who is in a team or a conversation.</summary>
public static partial class TeamsInfo
{
    [Obsolete("Large teams do not fit: use GetPagedTeamMembersAsync.")]
    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        MembersAsync(Client(turnContext), teamId ?? TeamOf(turnContext), cancellationToken);

    /// <summary>Those of the team, where the turn is in one; else those of the conversation.</summary>
    [Obsolete("Large teams do not fit: use GetPagedMembersAsync.")]
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(
        ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        MembersAsync(Client(turnContext), TeamOrConversationOf(turnContext), cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string teamId = null,
        string continuationToken = null,
        int? pageSize = default,
        CancellationToken cancellationToken = default) =>
        PageAsync(Client(turnContext), teamId ?? TeamOf(turnContext), pageSize, continuationToken, cancellationToken);

    /// <inheritdoc cref="GetMembersAsync"/>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext,
        int? pageSize = default,
        string continuationToken = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(Client(turnContext), TeamOrConversationOf(turnContext), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(Client(turnContext), userId, teamId ?? TeamOf(turnContext), cancellationToken);

    /// <summary>One of the team, where the turn is in one; else one of the conversation.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(Client(turnContext), userId, TeamOrConversationOf(turnContext), cancellationToken);

    internal static TeamsChannelAccount AsTeams(ChannelAccount account) =>
        account == null ? null : JObject.FromObject(account).As<TeamsChannelAccount>();

    private static string TeamOrConversationOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("The turn is in no conversation that has an id.");
    }

    private static async Task<IEnumerable<TeamsChannelAccount>> MembersAsync(
        IConnectorClient client, string conversationId, CancellationToken ct)
    {
        var members = await client.Conversations.GetConversationMembersAsync(conversationId, ct).ConfigureAwait(false);
        return [.. members.Select(AsTeams)];
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(
        IConnectorClient client, string conversationId, int? pageSize, string continuationToken, CancellationToken ct)
    {
        var page = await client.Conversations
            .GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, ct).ConfigureAwait(false);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static async Task<TeamsChannelAccount> MemberAsync(
        IConnectorClient client, string userId, string conversationId, CancellationToken ct)
    {
        if (userId == null)
            throw new InvalidOperationException("The id of the member is required.");
        if (client.Conversations is not Conversations conversations)
            throw new InvalidOperationException("The turn's connector client has no call for one member.");
        return AsTeams(await conversations.GetConversationMemberAsync(userId, conversationId, ct).ConfigureAwait(false));
    }
}
