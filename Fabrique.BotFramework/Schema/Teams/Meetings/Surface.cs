using Microsoft.Bot.Schema.Converters;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where in a meeting something shows.</summary>
[JsonConverter(typeof(SurfaceConverter))]
public class Surface
{
    protected Surface(SurfaceType type)
    {
        Type = type;
    }

    [JsonProperty(PropertyName = "surface")]
    [JsonConverter(typeof(StringEnumConverter), true)]
    public SurfaceType Type { get; set; }
}
