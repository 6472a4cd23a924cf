using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What inputs have in common.</summary>
public class O365ConnectorCardInputBase
{
    public O365ConnectorCardInputBase()
    {
    }

    public O365ConnectorCardInputBase(
        string type = null,
        string id = null,
        bool? isRequired = default,
        string title = null,
        string value = null)
    {
        Type = type;
        Id = id;
        IsRequired = isRequired;
        Title = title;
        Value = value;
    }

    [JsonProperty(PropertyName = "@type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "isRequired")]
    public bool? IsRequired { get; set; }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
