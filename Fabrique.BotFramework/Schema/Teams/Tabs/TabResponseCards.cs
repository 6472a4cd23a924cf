using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The cards in a tab.</summary>
public class TabResponseCards
{
    public TabResponseCards()
    {
    }

    [JsonProperty(PropertyName = "cards")]
    public IList<TabResponseCard> Cards { get; set; }
}
