using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.BotFramework;

/// <summary>The cloud from <c>ChannelService</c>.</summary>
[Obsolete("Use ConfigurationBotFrameworkAuthentication.")]
public sealed class ConfigurationChannelProvider : SimpleChannelProvider
{
    public const string ChannelServiceKey = "ChannelService";

    public ConfigurationChannelProvider(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ChannelService = configuration[ChannelServiceKey];
    }
}
