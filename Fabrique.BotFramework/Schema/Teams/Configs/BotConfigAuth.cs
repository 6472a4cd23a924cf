using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks the person to sign in before the bot is configured.</summary>
public class BotConfigAuth
{
    public BotConfigAuth()
    {
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }
}
