using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting that began.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    public MeetingStartEventDetails()
    {
    }

    public MeetingStartEventDetails(
        string id,
        Uri joinUrl = null,
        string title = null,
        string meetingType = "Scheduled",
        DateTime startTime = default)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
        MeetingType = meetingType;
        StartTime = startTime;
    }

    [JsonProperty(PropertyName = "StartTime")]
    public DateTime StartTime { get; set; }
}
