using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How a tab looks.</summary>
public class TabContext
{
    public TabContext()
    {
    }

    [JsonProperty(PropertyName = "theme")]
    public string Theme { get; set; }
}
