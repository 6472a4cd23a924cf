using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens an address.</summary>
public class O365ConnectorCardOpenUri : O365ConnectorCardActionBase
{
    public new const string Type = "OpenUri";

    public O365ConnectorCardOpenUri()
        : base(Type)
    {
    }

    public O365ConnectorCardOpenUri(
        string type = null,
        string name = null,
        string id = null,
        IList<O365ConnectorCardOpenUriTarget> targets = null)
        : base(type, name, id)
    {
        Targets = targets;
    }

    [JsonProperty(PropertyName = "targets")]
    public IList<O365ConnectorCardOpenUriTarget> Targets { get; set; }
}
