using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One of the choices.</summary>
public class O365ConnectorCardMultichoiceInputChoice
{
    public O365ConnectorCardMultichoiceInputChoice()
    {
    }

    public O365ConnectorCardMultichoiceInputChoice(string display = null, string value = null)
    {
        Display = display;
        Value = value;
    }

    [JsonProperty(PropertyName = "display")]
    public string Display { get; set; }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
