using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the button carries.</summary>
public class TabSubmitData
{
    public TabSubmitData()
    {
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonExtensionData]
    public JObject Properties { get => field ??= []; set; }
}
