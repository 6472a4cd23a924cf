using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search.</summary>
public class MessagingExtensionQuery
{
    public MessagingExtensionQuery()
    {
    }

    public MessagingExtensionQuery(
        string commandId = null,
        IList<MessagingExtensionParameter> parameters = null,
        MessagingExtensionQueryOptions queryOptions = null,
        string state = null)
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }

    [JsonProperty(PropertyName = "parameters")]
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    [JsonProperty(PropertyName = "queryOptions")]
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
