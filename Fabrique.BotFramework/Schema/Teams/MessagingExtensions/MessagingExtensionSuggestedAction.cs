using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a person must do first.</summary>
public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction()
    {
    }

    public MessagingExtensionSuggestedAction(IList<CardAction> actions = null)
    {
        Actions = actions;
    }

    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }
}
