using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An action of a messaging extension.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    public MessagingExtensionAction()
    {
    }

    public MessagingExtensionAction(
        object data = null,
        TaskModuleRequestContext context = null,
        string commandId = null,
        string commandContext = null,
        string botMessagePreviewAction = null,
        IList<Activity> botActivityPreview = null,
        MessageActionsPayload messagePayload = null)
        : base(data: data, context: context)
    {
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }

    [JsonProperty(PropertyName = "commandContext")]
    public string CommandContext { get; set; }

    [JsonProperty(PropertyName = "botMessagePreviewAction")]
    public string BotMessagePreviewAction { get; set; }

    [JsonProperty(PropertyName = "botActivityPreview")]
    public IList<Activity> BotActivityPreview { get; set; }

    [JsonProperty(PropertyName = "messagePayload")]
    public MessageActionsPayload MessagePayload { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
