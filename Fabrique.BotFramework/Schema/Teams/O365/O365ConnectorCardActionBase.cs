using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What buttons of such a card have in common.</summary>
public class O365ConnectorCardActionBase
{
    public O365ConnectorCardActionBase()
    {
    }

    public O365ConnectorCardActionBase(string type = null, string name = null, string id = null)
    {
        Type = type;
        Name = name;
        Id = id;
    }

    [JsonProperty(PropertyName = "@type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "@id")]
    public string Id { get; set; }
}
