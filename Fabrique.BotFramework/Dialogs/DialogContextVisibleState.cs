using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a dialog may see of the state.</summary>
[Obsolete("The official API gave this up.")]
public class DialogContextVisibleState
{
    public DialogContextVisibleState()
    {
    }

    [JsonProperty(PropertyName = "user")]
    public IDictionary<string, object> User { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public IDictionary<string, object> Conversation { get; set; }

    [JsonProperty(PropertyName = "dialog")]
    public IDictionary<string, object> Dialog { get; set; }
}
