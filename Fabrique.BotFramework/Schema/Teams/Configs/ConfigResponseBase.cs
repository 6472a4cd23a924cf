using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What answers to configuration invokes have in common.</summary>
public class ConfigResponseBase
{
    protected ConfigResponseBase()
    {
    }

    protected ConfigResponseBase(string responseType)
    {
        ResponseType = responseType;
    }

    [JsonProperty(PropertyName = "responseType")]
    public string ResponseType { get; set; }
}
