using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that asks the person to sign in through the channel.</summary>
public class OAuthCard
{
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    public OAuthCard()
    {
    }

    public OAuthCard(string text = null, string connectionName = null, IList<CardAction> buttons = null)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonProperty(PropertyName = "tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }

    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }
}
