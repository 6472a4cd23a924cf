using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that posts.</summary>
public class O365ConnectorCardHttpPOST : O365ConnectorCardActionBase
{
    public new const string Type = "HttpPOST";

    public O365ConnectorCardHttpPOST()
        : base(Type)
    {
    }

    public O365ConnectorCardHttpPOST(string type = null, string name = null, string id = null, string body = null)
        : base(type, name, id)
    {
        Body = body;
    }

    [JsonProperty(PropertyName = "body")]
    public string Body { get; set; }
}
