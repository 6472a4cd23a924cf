using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a token must be for to be exchanged.</summary>
public class TokenExchangeResource
{
    public TokenExchangeResource()
    {
    }

    public TokenExchangeResource(string id = null, string uri = null, string providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "uri")]
    public string Uri { get; set; }

    [JsonProperty(PropertyName = "providerId")]
    public string ProviderId { get; set; }
}
