using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An input for text.</summary>
public class O365ConnectorCardTextInput : O365ConnectorCardInputBase
{
    public new const string Type = "TextInput";

    public O365ConnectorCardTextInput()
        : base(Type)
    {
    }

    public O365ConnectorCardTextInput(
        string type = null,
        string id = null,
        bool? isRequired = default,
        string title = null,
        string value = null,
        bool? isMultiline = default,
        double? maxLength = default)
        : base(type, id, isRequired, title, value)
    {
        IsMultiline = isMultiline;
        MaxLength = maxLength;
    }

    [JsonProperty(PropertyName = "isMultiline")]
    public bool? IsMultiline { get; set; }

    [JsonProperty(PropertyName = "maxLength")]
    public double? MaxLength { get; set; }
}
