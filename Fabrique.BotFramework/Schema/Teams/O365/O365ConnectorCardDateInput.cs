using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An input for a date.</summary>
public class O365ConnectorCardDateInput : O365ConnectorCardInputBase
{
    public new const string Type = "DateInput";

    public O365ConnectorCardDateInput()
        : base(Type)
    {
    }

    public O365ConnectorCardDateInput(
        string type = null,
        string id = null,
        bool? isRequired = default,
        string title = null,
        string value = null,
        bool? includeTime = default)
        : base(type, id, isRequired, title, value)
    {
        IncludeTime = includeTime;
    }

    [JsonProperty(PropertyName = "includeTime")]
    public bool? IncludeTime { get; set; }
}
