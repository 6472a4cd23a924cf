using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IAttachments"/> without the HTTP around them.</summary>
public static class AttachmentsExtensions
{
    public static async Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations, string attachmentId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .GetAttachmentInfoWithHttpMessagesAsync(attachmentId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <returns>A stream that the caller disposes of.</returns>
    public static async Task<Stream> GetAttachmentAsync(
        this IAttachments operations, string attachmentId, string viewId, CancellationToken cancellationToken = default)
    {
        var answer = await operations
            .GetAttachmentWithHttpMessagesAsync(attachmentId, viewId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }
}
