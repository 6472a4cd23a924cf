using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A message's text.</summary>
public class MessageActionsPayloadBody
{
    public MessageActionsPayloadBody()
    {
    }

    public MessageActionsPayloadBody(string contentType = null, string content = null)
    {
        ContentType = contentType;
        Content = content;
    }

    [JsonProperty(PropertyName = "contentType")]
    public string ContentType { get; set; }

    [JsonProperty(PropertyName = "content")]
    public string Content { get; set; }
}
