using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A notification for some in a meeting.</summary>
public class TargetedMeetingNotification : MeetingNotification<TargetedMeetingNotificationValue>
{
    public TargetedMeetingNotification()
    {
        Type = "targetedMeetingNotification";
    }

    public TargetedMeetingNotification(TargetedMeetingNotificationValue targetedMeetingNotificationValue)
    {
        Type = "targetedMeetingNotification";
        Value = targetedMeetingNotificationValue;
    }

    [JsonProperty(PropertyName = "channelData")]
    public MeetingNotificationChannelData ChannelData { get; set; }
}
