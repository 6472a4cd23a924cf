using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An input that is chosen from a list.</summary>
public class O365ConnectorCardMultichoiceInput : O365ConnectorCardInputBase
{
    public new const string Type = "MultichoiceInput";

    public O365ConnectorCardMultichoiceInput()
        : base(Type)
    {
    }

    public O365ConnectorCardMultichoiceInput(
        string type = null,
        string id = null,
        bool? isRequired = default,
        string title = null,
        string value = null,
        IList<O365ConnectorCardMultichoiceInputChoice> choices = null,
        string style = null,
        bool? isMultiSelect = default)
        : base(type, id, isRequired, title, value)
    {
        Choices = choices;
        Style = style;
        IsMultiSelect = isMultiSelect;
    }

    [JsonProperty(PropertyName = "choices")]
    public IList<O365ConnectorCardMultichoiceInputChoice> Choices { get; set; }

    [JsonProperty(PropertyName = "style")]
    public string Style { get; set; }

    [JsonProperty(PropertyName = "isMultiSelect")]
    public bool? IsMultiSelect { get; set; }
}
