namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows which cloud the bot's channels are in, in the way of older bots.</summary>
[Obsolete("Use ConfigurationBotFrameworkAuthentication, which reads ChannelService.")]
public interface IChannelProvider
{
    Task<string> GetChannelServiceAsync();

    bool IsGovernment();

    bool IsPublicAzure();
}
