using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells who sent a request, in the way of older bots.</summary>
[Obsolete("Use ConfigurationBotFrameworkAuthentication.")]
public static class JwtTokenValidation
{
    /// <exception cref="UnauthorizedAccessException">The sender did not prove who it is.</exception>
    public static Task<ClaimsIdentity> AuthenticateRequest(
        IActivity activity,
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider provider,
        HttpClient httpClient = null) =>
        AuthenticateRequest(activity, authHeader, credentials, provider, new AuthenticationConfiguration(), httpClient);

    /// <inheritdoc cref="AuthenticateRequest(IActivity, string, ICredentialProvider, IChannelProvider, HttpClient)"/>
    public static async Task<ClaimsIdentity> AuthenticateRequest(
        IActivity activity,
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider provider,
        AuthenticationConfiguration authConfig,
        HttpClient httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            return await ValidateAuthHeader(
                authHeader, credentials, provider, activity.ChannelId, authConfig, activity.ServiceUrl, httpClient).ConfigureAwait(false);
        }

        if (!await credentials.IsAuthenticationDisabledAsync().ConfigureAwait(false))
            throw new UnauthorizedAccessException("A token is needed, and none came.");
        return activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill
            ? TokenClaims.AnonymousBot()
            : new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType);
    }

    /// <exception cref="UnauthorizedAccessException">The sender did not prove who it is.</exception>
    public static Task<ClaimsIdentity> ValidateAuthHeader(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string channelId,
        string serviceUrl = null,
        HttpClient httpClient = null) =>
        ValidateAuthHeader(authHeader, credentials, channelProvider, channelId, new AuthenticationConfiguration(), serviceUrl, httpClient);

    /// <inheritdoc cref="ValidateAuthHeader(string, ICredentialProvider, IChannelProvider, string, string, HttpClient)"/>
    public static async Task<ClaimsIdentity> ValidateAuthHeader(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string channelId,
        AuthenticationConfiguration authConfig,
        string serviceUrl = null,
        HttpClient httpClient = null)
    {
        if (string.IsNullOrEmpty(authHeader))
            throw new ArgumentNullException(nameof(authHeader));
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        var cloud = await CloudAsync(channelProvider).ConfigureAwait(false);
        var senders = new SenderCheck(
            cloud,
            new ProvidedCredentials(credentials),
            authConfig,
            KnownIssuers.At(cloud.ChannelMetadataUrl, httpClient),
            KnownIssuers.At(cloud.EmulatorMetadataUrl, httpClient));
        return await senders.ValidateAsync(authHeader, channelId, serviceUrl, CancellationToken.None).ConfigureAwait(false);
    }

    /// <returns>The app id of whoever asked for the token; null when it tells none.</returns>
    public static string GetAppIdFromClaims(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return TokenClaims.AppId([.. claims]);
    }

    // A channel service of its own is an enterprise's: its keys are at its own address.
    private static async Task<CloudAddresses> CloudAsync(IChannelProvider provider)
    {
        if (provider == null || provider.IsPublicAzure())
            return CloudAddresses.Public;
        if (provider.IsGovernment())
            return CloudAddresses.Government;
        var service = await provider.GetChannelServiceAsync().ConfigureAwait(false);
        return CloudAddresses.Public with
        {
            ChannelMetadataUrl = AuthenticationConstants.ToBotFromEnterpriseChannelOpenIdMetadataUrlFormat
                .Replace("{0}", service, StringComparison.Ordinal),
        };
    }
}
