using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the bot was installed.</summary>
public class TeamsChannelDataSettings
{
    public TeamsChannelDataSettings()
    {
    }

    public TeamsChannelDataSettings(ChannelInfo channel = null)
    {
    }

    [JsonProperty(PropertyName = "selectedChannel")]
    public ChannelInfo SelectedChannel { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
