using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody or something that a message is for.</summary>
public class TeamMember
{
    public TeamMember()
    {
    }

    public TeamMember(string id = null)
    {
        Id = id;
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
