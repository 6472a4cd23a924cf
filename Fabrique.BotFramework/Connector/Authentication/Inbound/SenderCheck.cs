using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides by its token who sent a request: a channel, the emulator or another bot.</summary>
internal sealed class SenderCheck(
    CloudAddresses cloud,
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    SigningKeys channelKeys,
    SigningKeys tenantKeys)
{
    /// <param name="serviceUrl">Where replies go; null when there is no way to reply.</param>
    /// <exception cref="UnauthorizedAccessException">The sender did not prove who it is.</exception>
    /// <exception cref="KeysUnavailableException">It cannot be told now.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(
        string authHeader, string channelId, string serviceUrl, CancellationToken ct)
    {
        var token = TokenValidator.Read(authHeader);
        var identity = await IdentifyAsync(token, channelId, serviceUrl, ct).ConfigureAwait(false);
        await ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
        return identity;
    }

    private Task<ClaimsIdentity> IdentifyAsync(JsonWebToken token, string channelId, string serviceUrl, CancellationToken ct)
    {
        var issuers = TokenIssuers.For(
            TokenClaims.Find(token.Claims, AuthenticationConstants.TenantIdClaim), configuration.ValidTokenIssuers);
        if (TokenClaims.IsFromBot(token.Claims))
            return IdentifyBotAsync(token, issuers, ct);
        return issuers.Contains(token.Issuer)
            ? IdentifyEmulatorAsync(token, issuers, ct)
            : IdentifyChannelAsync(token, channelId, serviceUrl, ct);
    }

    private async Task<ClaimsIdentity> IdentifyBotAsync(JsonWebToken token, string[] issuers, CancellationToken ct)
    {
        var identity = await VerifyAsync(token, tenantKeys, issuers, ct).ConfigureAwait(false);
        await RequireOurIdAsync(TokenClaims.Find(identity.Claims, AuthenticationConstants.AudienceClaim), ct).ConfigureAwait(false);
        return identity;
    }

    private async Task<ClaimsIdentity> IdentifyEmulatorAsync(JsonWebToken token, string[] issuers, CancellationToken ct)
    {
        var identity = await VerifyAsync(token, tenantKeys, issuers, ct).ConfigureAwait(false);
        if (!identity.HasClaim(claim => claim.Type == AuthenticationConstants.VersionClaim))
            throw new UnauthorizedAccessException("The token names no version.");
        await RequireOurIdAsync(TokenClaims.AppId(identity.Claims), ct).ConfigureAwait(false);

        // What the bot itself sends to connectors names it as the sender too: such a token must not come back.
        var audience = TokenClaims.Find(identity.Claims, AuthenticationConstants.AudienceClaim);
        if (audience != null)
            await RequireOurIdAsync(audience, ct).ConfigureAwait(false);
        return identity;
    }

    private async Task<ClaimsIdentity> IdentifyChannelAsync(
        JsonWebToken token, string channelId, string serviceUrl, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(channelId))
            throw new UnauthorizedAccessException("The activity names no channel that its token could be endorsed for.");
        if (string.IsNullOrEmpty(cloud.ChannelIssuer) || token.Issuer != cloud.ChannelIssuer)
            throw new UnauthorizedAccessException("The token's issuer is not trusted.");
        var key = await FindAsync(token, channelKeys, ct).ConfigureAwait(false);
        var identity = await TokenValidator.ValidateAsync(token, key, [cloud.ChannelIssuer]).ConfigureAwait(false);
        RequireEndorsements(key, channelId);
        await RequireOurIdAsync(TokenClaims.Find(identity.Claims, AuthenticationConstants.AudienceClaim), ct).ConfigureAwait(false);
        var claimed = TokenClaims.Find(identity.Claims, AuthenticationConstants.ServiceUrlClaim);
        if (serviceUrl != null && !string.Equals(claimed, serviceUrl, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token is for another service url.");
        return identity;
    }

    private static async Task<ClaimsIdentity> VerifyAsync(
        JsonWebToken token, SigningKeys keys, string[] issuers, CancellationToken ct)
    {
        if (!issuers.Contains(token.Issuer))
            throw new UnauthorizedAccessException("The token's issuer is not trusted.");
        var key = await FindAsync(token, keys, ct).ConfigureAwait(false);
        return await TokenValidator.ValidateAsync(token, key, issuers).ConfigureAwait(false);
    }

    private static async Task<SigningKey> FindAsync(JsonWebToken token, SigningKeys keys, CancellationToken ct)
    {
        // Anybody can make up a key's id: those that cannot be good do not make us ask the issuer again.
        if (string.IsNullOrEmpty(token.Kid) || !AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg))
            throw new UnauthorizedAccessException("The token is not signed in a way that is trusted.");
        return await keys.FindAsync(token.Kid, ct).ConfigureAwait(false)
            ?? throw new UnauthorizedAccessException("The token is signed by an unknown key.");
    }

    private void RequireEndorsements(SigningKey key, string channelId)
    {
        var missing = configuration.RequiredEndorsements?.Append(channelId) ?? [channelId];
        if (!missing.All(key.Endorsements.Contains))
            throw new UnauthorizedAccessException("The token's key is not endorsed for this channel.");
    }

    private async Task RequireOurIdAsync(string appId, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(appId) || !await credentials.IsValidAppIdAsync(appId, ct).ConfigureAwait(false))
            throw new UnauthorizedAccessException("The token is meant for another bot.");
    }

    private async Task ValidateClaimsAsync(List<Claim> claims)
    {
        if (configuration.ClaimsValidator is { } validator)
            await validator.ValidateClaimsAsync(claims).ConfigureAwait(false);
        else if (TokenClaims.IsFromBot(claims))
            throw new UnauthorizedAccessException("Other bots may call only where a ClaimsValidator lets them.");
    }
}
