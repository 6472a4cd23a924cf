using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The routes of conversations under a channel's service url.</summary>
public partial class Conversations : IServiceOperations<ConnectorClient>, IConversations
{
    private const string Root = "v3/conversations";

    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        return Client.SendAsync<ConversationsResult>(
            RestCall.Get(RestPath.Query(Root, ("continuationToken", continuationToken)), customHeaders),
            cancellationToken);
    }

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Client.SendAsync<ConversationResourceResponse>(
            RestCall.Write(HttpMethod.Post, Root, parameters, customHeaders),
            cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activity);
        return Client.SendAsync<ResourceResponse>(
            RestCall.Write(HttpMethod.Post, RestPath.Of($"v3/conversations/{conversationId}/activities"), activity, customHeaders),
            cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(transcript);
        return Client.SendAsync<ResourceResponse>(
            RestCall.Write(HttpMethod.Post, RestPath.Of($"v3/conversations/{conversationId}/activities/history"), transcript, customHeaders),
            cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activityId);
        ArgumentNullException.ThrowIfNull(activity);
        return Client.SendAsync<ResourceResponse>(
            RestCall.Write(HttpMethod.Put, RestPath.Of($"v3/conversations/{conversationId}/activities/{activityId}"), activity, customHeaders),
            cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activityId);
        ArgumentNullException.ThrowIfNull(activity);
        return Client.SendAsync<ResourceResponse>(
            RestCall.Write(HttpMethod.Post, RestPath.Of($"v3/conversations/{conversationId}/activities/{activityId}"), activity, customHeaders),
            cancellationToken);
    }

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activityId);
        return await Client.SendAsync<object>(
            RestCall.Delete(RestPath.Of($"v3/conversations/{conversationId}/activities/{activityId}"), customHeaders), cancellationToken).ConfigureAwait(false);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(attachmentUpload);
        return Client.SendAsync<ResourceResponse>(
            RestCall.Write(HttpMethod.Post, RestPath.Of($"v3/conversations/{conversationId}/attachments"), attachmentUpload, customHeaders),
            cancellationToken);
    }
}
