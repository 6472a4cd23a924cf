using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a configuration invoke.</summary>
public class ConfigResponse<T> : ConfigResponseBase
{
    public ConfigResponse()
        : base("config")
    {
    }

    [JsonProperty(PropertyName = "config")]
    public T Config { get; set; }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
