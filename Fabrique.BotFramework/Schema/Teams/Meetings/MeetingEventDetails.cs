using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting that something happened in.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    [JsonProperty(PropertyName = "MeetingType")]
    public string MeetingType { get; set; }
}
