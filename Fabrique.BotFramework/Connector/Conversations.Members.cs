using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The routes of those who are in a conversation.</summary>
public partial class Conversations
{
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        return Client.SendAsync<IList<ChannelAccount>>(
            RestCall.Get(RestPath.Of($"v3/conversations/{conversationId}/members"), customHeaders),
            cancellationToken);
    }

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId,
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(conversationId);
        return Client.SendAsync<ChannelAccount>(
            RestCall.Get(RestPath.Of($"v3/conversations/{conversationId}/members/{userId}"), customHeaders),
            cancellationToken);
    }

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        var path = RestPath.Query(
            RestPath.Of($"v3/conversations/{conversationId}/pagedmembers"), ("pageSize", pageSize), ("continuationToken", continuationToken));
        return Client.SendAsync<PagedMembersResult>(RestCall.Get(path, customHeaders), cancellationToken);
    }

    public async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(memberId);
        return await Client.SendAsync<object>(
            RestCall.Remove(RestPath.Of($"v3/conversations/{conversationId}/members/{memberId}"), customHeaders), cancellationToken).ConfigureAwait(false);
    }

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activityId);
        return Client.SendAsync<IList<ChannelAccount>>(
            RestCall.Get(RestPath.Of($"v3/conversations/{conversationId}/activities/{activityId}/members"), customHeaders),
            cancellationToken);
    }
}
