using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that shows inputs.</summary>
public class O365ConnectorCardActionCard : O365ConnectorCardActionBase
{
    public new const string Type = "ActionCard";

    public O365ConnectorCardActionCard()
        : base(Type)
    {
    }

    public O365ConnectorCardActionCard(
        string type = null,
        string name = null,
        string id = null,
        IList<O365ConnectorCardInputBase> inputs = null,
        IList<O365ConnectorCardActionBase> actions = null)
        : base(type, name, id)
    {
        Inputs = inputs;
        Actions = actions;
    }

    [JsonProperty(PropertyName = "inputs")]
    public IList<O365ConnectorCardInputBase> Inputs { get; set; }

    [JsonProperty(PropertyName = "actions")]
    public IList<O365ConnectorCardActionBase> Actions { get; set; }
}
