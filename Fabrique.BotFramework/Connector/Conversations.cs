using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The routes of conversations under a channel's service url.</summary>
internal sealed class Conversations(ConnectorClient client) : IConversations
{
    private const string Root = "v3/conversations";

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return WriteAsync<ConversationResourceResponse>(
            HttpMethod.Post, Root, parameters, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken) =>
        WriteAsync<ResourceResponse>(
            HttpMethod.Post, Activities(conversationId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken) =>
        WriteAsync<ResourceResponse>(
            HttpMethod.Put, OneActivity(conversationId, activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken) =>
        WriteAsync<ResourceResponse>(
            HttpMethod.Post, OneActivity(conversationId, activityId), activity, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(
            HttpMethod.Delete, OneActivity(conversationId, activityId), null, customHeaders);
        return await client.SendAsync<object>(
            call, status => status is HttpStatusCode.OK or HttpStatusCode.Accepted, cancellationToken)
            .ConfigureAwait(false);
    }

    private static string Activities(string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        return $"{Root}/{Uri.EscapeDataString(conversationId)}/activities";
    }

    private static string OneActivity(string conversationId, string activityId)
    {
        ArgumentNullException.ThrowIfNull(activityId);
        return $"{Activities(conversationId)}/{Uri.EscapeDataString(activityId)}";
    }

    private Task<HttpOperationResponse<T>> WriteAsync<T>(
        HttpMethod method, string path, object body, Dictionary<string, List<string>> headers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(body, "activity");
        return client.SendAsync<T>(
            new ConnectorCall(method, path, body, headers),
            status => status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted,
            ct);
    }
}

/// <summary>One call of a route; a null body sends none.</summary>
internal sealed record ConnectorCall(
    HttpMethod Method, string Path, object Body, Dictionary<string, List<string>> Headers);
