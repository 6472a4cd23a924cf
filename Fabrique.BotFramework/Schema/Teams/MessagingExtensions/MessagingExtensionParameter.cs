using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What is searched for.</summary>
public class MessagingExtensionParameter
{
    public MessagingExtensionParameter()
    {
    }

    public MessagingExtensionParameter(string name = null, object value = null)
    {
        Name = name;
        Value = value;
    }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }
}
