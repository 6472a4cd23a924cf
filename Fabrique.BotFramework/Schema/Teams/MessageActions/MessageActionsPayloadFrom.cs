using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who sent a message.</summary>
public class MessageActionsPayloadFrom
{
    public MessageActionsPayloadFrom()
    {
    }

    public MessageActionsPayloadFrom(
        MessageActionsPayloadUser user = null,
        MessageActionsPayloadApp application = null,
        MessageActionsPayloadConversation conversation = null)
    {
        User = user;
        Application = application;
        Conversation = conversation;
    }

    [JsonProperty(PropertyName = "user")]
    public MessageActionsPayloadUser User { get; set; }

    [JsonProperty(PropertyName = "application")]
    public MessageActionsPayloadApp Application { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public MessageActionsPayloadConversation Conversation { get; set; }
}
