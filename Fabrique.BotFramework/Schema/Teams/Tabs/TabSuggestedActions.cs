using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a person must do first.</summary>
public class TabSuggestedActions
{
    public TabSuggestedActions()
    {
    }

    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }
}
