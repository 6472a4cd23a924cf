using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button in a tab was pressed.</summary>
public class TabSubmit
{
    public TabSubmit()
    {
    }

    [JsonProperty(PropertyName = "tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty(PropertyName = "context")]
    public TabContext Context { get; set; }

    [JsonProperty(PropertyName = "data")]
    public TabSubmitData Data { get; set; }
}
