using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The meeting that an activity comes from.</summary>
public class TeamsMeetingInfo
{
    public TeamsMeetingInfo()
    {
    }

    public TeamsMeetingInfo(string id = null)
    {
        Id = id;
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
