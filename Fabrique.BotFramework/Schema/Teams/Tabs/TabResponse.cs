using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The content of a tab.</summary>
public class TabResponse
{
    public TabResponse()
    {
    }

    [JsonProperty(PropertyName = "tab")]
    public TabResponsePayload Tab { get; set; }
}
