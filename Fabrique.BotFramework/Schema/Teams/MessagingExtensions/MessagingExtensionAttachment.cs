using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One of the results, with its preview.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null,
        Attachment preview = null)
        : base(contentType: contentType, contentUrl: contentUrl, content: content, name: name, thumbnailUrl: thumbnailUrl)
    {
        Preview = preview;
    }

    [JsonProperty(PropertyName = "preview")]
    public Attachment Preview { get; set; }
}
