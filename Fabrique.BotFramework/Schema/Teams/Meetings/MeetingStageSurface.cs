using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The stage of a meeting.</summary>
public class MeetingStageSurface<T> : Surface
{
    public MeetingStageSurface()
        : base(SurfaceType.MeetingStage)
    {
        ContentType = ContentType.Task;
    }

    [JsonProperty(PropertyName = "contentType")]
    [JsonConverter(typeof(StringEnumConverter), true)]
    public ContentType ContentType { get; set; }

    [JsonProperty(PropertyName = "content")]
    public T Content { get; set; }
}
