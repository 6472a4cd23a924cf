using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>For whom a notification in a meeting is sent.</summary>
public class MeetingNotificationChannelData
{
    public MeetingNotificationChannelData()
    {
    }

    [JsonProperty(PropertyName = "OnBehalfOf")]
    public IList<OnBehalfOf> OnBehalfOfList { get; set; }
}
