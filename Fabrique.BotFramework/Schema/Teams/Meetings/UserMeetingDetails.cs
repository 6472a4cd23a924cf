using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The part that somebody has in a meeting that something happened in.</summary>
public class UserMeetingDetails
{
    public UserMeetingDetails()
    {
    }

    [JsonProperty(PropertyName = "InMeeting")]
    public bool InMeeting { get; set; }

    [JsonProperty(PropertyName = "Role")]
    public string Role { get; set; }
}
