using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person's token.</summary>
public class TokenResponse
{
    public TokenResponse()
    {
    }

    public TokenResponse(
        string channelId = null,
        string connectionName = null,
        string token = null,
        string expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "token")]
    public string Token { get; set; }

    [JsonProperty(PropertyName = "expiration")]
    public string Expiration { get; set; }

    [JsonExtensionData]
    public JObject Properties { get => field ??= []; set; }
}
