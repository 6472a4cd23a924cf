using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the claims of a token say of its sender.</summary>
internal static class TokenClaims
{
    public static string Find(IEnumerable<Claim> claims, string type) =>
        claims.FirstOrDefault(claim => claim.Type == type)?.Value;

    /// <returns>The app id of whoever asked for the token: <c>appid</c> in version 1.0, <c>azp</c> in 2.0; else null.</returns>
    public static string AppId(IEnumerable<Claim> claims)
    {
        var version = Find(claims, AuthenticationConstants.VersionClaim);
        return version switch
        {
            null or "" or "1.0" => Find(claims, AuthenticationConstants.AppIdClaim),
            "2.0" => Find(claims, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
    }

    /// <summary>True when another bot sent it: it names a version, and its sender is not the one it is meant for.</summary>
    public static bool IsFromBot(IEnumerable<Claim> claims)
    {
        if (Find(claims, AuthenticationConstants.AppIdClaim) == AuthenticationConstants.AnonymousSkillAppId)
            return true;
        if (string.IsNullOrWhiteSpace(Find(claims, AuthenticationConstants.VersionClaim)))
            return false;
        var audience = Find(claims, AuthenticationConstants.AudienceClaim);
        var appId = AppId(claims);
        return !IsChannel(audience) && !string.IsNullOrWhiteSpace(appId) && appId != audience;
    }

    /// <summary>The identity of a bot that calls where authentication is off.</summary>
    public static ClaimsIdentity AnonymousBot() =>
        new(
            [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)],
            AuthenticationConstants.AnonymousAuthType);

    private static bool IsChannel(string audience) =>
        string.IsNullOrWhiteSpace(audience)
        || audience is AuthenticationConstants.ToBotFromChannelTokenIssuer
            or GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer;
}
