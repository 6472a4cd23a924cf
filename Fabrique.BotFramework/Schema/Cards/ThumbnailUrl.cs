using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a small image is.</summary>
public class ThumbnailUrl
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string url = null, string alt = null)
    {
        Url = url;
        Alt = alt;
    }

    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    [JsonProperty(PropertyName = "alt")]
    public string Alt { get; set; }
}
