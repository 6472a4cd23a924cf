using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The routes of attachments under a channel's service url.</summary>
public class Attachments : IServiceOperations<ConnectorClient>, IAttachments
{
    public Attachments(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attachmentId);
        return Client.SendAsync<AttachmentInfo>(
            RestCall.Get(RestPath.Of($"v3/attachments/{attachmentId}"), customHeaders), cancellationToken);
    }

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId,
        string viewId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attachmentId);
        ArgumentNullException.ThrowIfNull(viewId);
        return Client.SendAsync<Stream>(RestCall.Get(View(attachmentId, viewId), customHeaders), cancellationToken);
    }

    /// <returns>Where the view is; whoever gets it from there must prove to be the bot.</returns>
    public string GetAttachmentUri(string attachmentId, string viewId = "original")
    {
        ArgumentNullException.ThrowIfNull(attachmentId);
        var root = Client.BaseUri.AbsoluteUri;
        return (root.EndsWith('/') ? root : root + "/") + View(attachmentId, viewId);
    }

    public async Task<Stream> GetAttachmentStreamAsync(string attachmentId, string viewId = "original")
    {
        var answer = await GetAttachmentWithHttpMessagesAsync(attachmentId, viewId).ConfigureAwait(false);
        return answer.Body;
    }

    private static string View(string attachmentId, string viewId) =>
        RestPath.Of($"v3/attachments/{attachmentId}/views/{viewId}");
}
