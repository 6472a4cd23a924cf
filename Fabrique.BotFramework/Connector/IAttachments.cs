using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Files that a channel keeps.</summary>
/// <remarks>Every call throws <see cref="ErrorResponseException"/> when the connector answers with an error.</remarks>
public interface IAttachments
{
    Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId,
        string viewId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);
}
