using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What answers to a dialog have in common.</summary>
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string type = null)
    {
        Type = type;
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
