using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a <c>signin/tokenExchange</c> invoke.</summary>
public class TokenExchangeInvokeResponse
{
    public TokenExchangeInvokeResponse()
    {
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "failureDetail")]
    public string FailureDetail { get; set; }

    [JsonExtensionData]
    public JObject Properties { get => field ??= []; set; }
}
