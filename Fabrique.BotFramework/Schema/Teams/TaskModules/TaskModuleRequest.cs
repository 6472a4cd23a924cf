using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog asks for its content, or was submitted.</summary>
public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object data = null, TaskModuleRequestContext context = null)
    {
        Data = data;
        Context = context;
    }

    [JsonProperty(PropertyName = "data")]
    public object Data { get; set; }

    [JsonProperty(PropertyName = "context")]
    public TaskModuleRequestContext Context { get; set; }

    [JsonProperty(PropertyName = "tabContext")]
    public TabEntityContext TabEntityContext { get; set; }
}
