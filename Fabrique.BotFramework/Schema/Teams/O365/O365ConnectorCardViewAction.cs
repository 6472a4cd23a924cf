using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens a page.</summary>
public class O365ConnectorCardViewAction : O365ConnectorCardActionBase
{
    public new const string Type = "ViewAction";

    public O365ConnectorCardViewAction()
        : base(Type)
    {
    }

    public O365ConnectorCardViewAction(
        string type = null,
        string name = null,
        string id = null,
        IList<string> target = null)
        : base(type, name, id)
    {
        Target = target;
    }

    [JsonProperty(PropertyName = "target")]
    public IList<string> Target { get; set; }
}
