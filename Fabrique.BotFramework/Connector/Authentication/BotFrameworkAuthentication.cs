using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who may send activities, and gives the way to answer.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The sender did not prove who it is.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <exception cref="UnauthorizedAccessException">The sender did not prove who it is.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>The token service, as the bot that the claims are for.</summary>
    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>What sends activities to other bots.</summary>
    public virtual BotFrameworkClient CreateBotFrameworkClient() => throw new NotImplementedException();

    /// <summary>The audience of tokens for the connector.</summary>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    /// <summary>Who sent a request that carries no activity: another bot.</summary>
    /// <exception cref="UnauthorizedAccessException">The sender did not prove who it is.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <returns>Null where authentication is off, the calling bot's id behind a prefix, or else <paramref name="callerId"/>.</returns>
    protected async Task<string> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory,
        ClaimsIdentity claimsIdentity,
        string callerId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
            return null;
        return TokenClaims.IsFromBot(claimsIdentity.Claims)
            ? CallerIdConstants.BotToBotPrefix + TokenClaims.AppId(claimsIdentity.Claims)
            : callerId;
    }
}
