using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The icon of a tab in a meeting.</summary>
public class MeetingTabIconSurface : Surface
{
    public MeetingTabIconSurface()
        : base(SurfaceType.MeetingTabIcon)
    {
    }

    [JsonProperty(PropertyName = "tabEntityId")]
    public string TabEntityId { get; set; }
}
