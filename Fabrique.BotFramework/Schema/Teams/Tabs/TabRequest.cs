using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tab asks for its content.</summary>
public class TabRequest
{
    public TabRequest()
    {
    }

    [JsonProperty(PropertyName = "tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty(PropertyName = "context")]
    public TabContext Context { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
