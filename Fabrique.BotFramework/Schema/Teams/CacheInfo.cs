using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How long Teams may keep an answer.</summary>
public class CacheInfo
{
    public CacheInfo()
    {
    }

    public CacheInfo(string cacheType = null, int cacheDuration = 0)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    [JsonProperty(PropertyName = "cacheType")]
    public string CacheType { get; set; }

    [JsonProperty(PropertyName = "cacheDuration")]
    public int CacheDuration { get; set; }
}
