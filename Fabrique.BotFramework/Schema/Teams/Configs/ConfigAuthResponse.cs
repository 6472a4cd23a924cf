namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a configuration invoke that asks the person to sign in.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>
{
    public ConfigAuthResponse()
    {
    }
}
