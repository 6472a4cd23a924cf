using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which tab it is.</summary>
public class TabEntityContext
{
    public TabEntityContext()
    {
    }

    [JsonProperty(PropertyName = "tabEntityId")]
    public string TabEntityId { get; set; }
}
