using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls about those who are in a conversation.</summary>
public static partial class ConversationsExtensions
{
    public static async Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .GetConversationMembersWithHttpMessagesAsync(conversationId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = default,
        string continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .GetConversationPagedMembersWithHttpMessagesAsync(conversationId, pageSize, continuationToken, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task DeleteConversationMemberAsync(
        this IConversations operations,
        string conversationId,
        string memberId,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .DeleteConversationMemberWithHttpMessagesAsync(conversationId, memberId, null, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .GetActivityMembersWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations,
        string userId,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .GetConversationMemberWithHttpMessagesAsync(userId, conversationId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }
}
