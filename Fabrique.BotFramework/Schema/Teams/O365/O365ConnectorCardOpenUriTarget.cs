using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An address for a platform.</summary>
public class O365ConnectorCardOpenUriTarget
{
    public O365ConnectorCardOpenUriTarget()
    {
    }

    public O365ConnectorCardOpenUriTarget(string os = null, string uri = null)
    {
        Os = os;
        Uri = uri;
    }

    [JsonProperty(PropertyName = "os")]
    public string Os { get; set; }

    [JsonProperty(PropertyName = "uri")]
    public string Uri { get; set; }
}
