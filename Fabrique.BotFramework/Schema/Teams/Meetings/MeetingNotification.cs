using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A notification in a meeting.</summary>
public class MeetingNotification<T> : MeetingNotificationBase
{
    protected MeetingNotification()
    {
    }

    [JsonProperty(PropertyName = "value")]
    public T Value { get; set; }
}
