namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One channel service; the public cloud when there is none.</summary>
[Obsolete("Use ConfigurationBotFrameworkAuthentication, which reads ChannelService.")]
public class SimpleChannelProvider : IChannelProvider
{
    public SimpleChannelProvider()
    {
    }

    public SimpleChannelProvider(string channelService) => ChannelService = channelService;

    public string ChannelService { get; set; }

    public Task<string> GetChannelServiceAsync() => Task.FromResult(ChannelService);

    public bool IsGovernment() => ChannelService == GovernmentAuthenticationConstants.ChannelService;

    public bool IsPublicAzure() => string.IsNullOrEmpty(ChannelService);
}
