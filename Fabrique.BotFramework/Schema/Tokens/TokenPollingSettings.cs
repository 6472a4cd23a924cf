using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>How long and how often a channel asks for a token.</summary>
public class TokenPollingSettings
{
    public TokenPollingSettings()
    {
    }

    [JsonProperty(PropertyName = "timeout")]
    public int Timeout { get; set; }

    [JsonProperty(PropertyName = "interval")]
    public int Interval { get; set; }
}
