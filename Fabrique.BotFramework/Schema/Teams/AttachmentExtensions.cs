namespace Microsoft.Bot.Schema.Teams;

/// <summary>Attachments as results of a messaging extension.</summary>
public static class AttachmentExtensions
{
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment, Attachment previewAttachment = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return new MessagingExtensionAttachment
        {
            Content = attachment.Content,
            ContentType = attachment.ContentType,
            ContentUrl = attachment.ContentUrl,
            Name = attachment.Name,
            ThumbnailUrl = attachment.ThumbnailUrl,
            Preview = previewAttachment ?? attachment,
        };
    }
}
