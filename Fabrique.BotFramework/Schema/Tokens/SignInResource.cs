using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a person signs in, and how a token can be exchanged instead.</summary>
public class SignInResource
{
    public SignInResource()
    {
    }

    public SignInResource(string signInLink = null, TokenExchangeResource tokenExchangeResource = null)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
    }

    [JsonProperty(PropertyName = "signInLink")]
    public string SignInLink { get; set; }

    [JsonProperty(PropertyName = "tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonProperty(PropertyName = "tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
