using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of a cloud.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>The public cloud, for a bot without an app id: anybody may call.</summary>
    public static BotFrameworkAuthentication Create() =>
        new CloudAuthentication(CloudAddresses.Public, new PasswordServiceClientCredentialFactory(), null, null, null);

    /// <summary>The cloud that <paramref name="channelService"/> names; or, when any address is given, just what is
    /// given.</summary>
    /// <exception cref="ArgumentException"><paramref name="channelService"/> is neither empty nor the government
    /// cloud.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        var given = new CloudAddresses(
            toChannelFromBotLoginUrl,
            toChannelFromBotOAuthScope,
            toBotFromChannelTokenIssuer,
            oAuthUrl,
            toBotFromChannelOpenIdMetadataUrl,
            toBotFromEmulatorOpenIdMetadataUrl,
            callerId,
            validateAuthority);
        var cloud = given.IsEmpty ? CloudAddresses.Of(channelService) : given;
        return new CloudAuthentication(cloud, credentialFactory, authConfiguration, httpClientFactory, logger);
    }
}
