using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>For whom, and where it shows.</summary>
public class TargetedMeetingNotificationValue
{
    public TargetedMeetingNotificationValue()
    {
    }

    [JsonProperty(PropertyName = "recipients")]
    public IList<string> Recipients { get; set; }

    [JsonProperty(PropertyName = "surfaces")]
    public IList<Surface> Surfaces { get; set; }
}
