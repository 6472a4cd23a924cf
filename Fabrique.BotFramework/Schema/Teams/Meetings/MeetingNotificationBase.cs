using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What notifications in meetings have in common.</summary>
public class MeetingNotificationBase
{
    protected MeetingNotificationBase()
    {
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
