using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card in a tab.</summary>
public class TabResponseCard
{
    public TabResponseCard()
    {
    }

    [JsonProperty(PropertyName = "card")]
    public object Card { get; set; }
}
