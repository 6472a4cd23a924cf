using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows a card in the tab that opened the dialog.</summary>
public class TaskModuleCardResponse : TaskModuleResponseBase
{
    public TaskModuleCardResponse()
        : base("continue")
    {
    }

    public TaskModuleCardResponse(TabResponse value)
        : base("continue")
    {
        Value = value;
    }

    [JsonProperty(PropertyName = "value")]
    public TabResponse Value { get; set; }
}
