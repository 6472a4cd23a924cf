using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the dialog looks.</summary>
public class TaskModuleRequestContext
{
    public TaskModuleRequestContext()
    {
    }

    public TaskModuleRequestContext(string theme = null)
    {
        Theme = theme;
    }

    [JsonProperty(PropertyName = "theme")]
    public string Theme { get; set; }
}
