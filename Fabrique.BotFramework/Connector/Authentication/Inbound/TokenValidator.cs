using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Form, signature, lifetime and issuer of a JSON Web Token; what its claims say is for others to judge.</summary>
internal static class TokenValidator
{
    private const string Scheme = "Bearer";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Reads the token, without any trust in it.</summary>
    /// <exception cref="UnauthorizedAccessException">The header holds no token.</exception>
    public static JsonWebToken Read(string authHeader)
    {
        if (authHeader.Split(' ') is not [Scheme, { Length: > 0 } token])
            throw new UnauthorizedAccessException("The authorization header is no bearer token.");
        return Guarded(() =>
        {
            var read = new JsonWebToken(token);
            // Claims are read when first asked for: what is wrong with them shows here.
            _ = read.Claims.Count();
            return read;
        });
    }

    /// <exception cref="UnauthorizedAccessException">The token is not signed by that key, is none of those issuers', or
    /// its time is over or has not come.</exception>
    public static async Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, SigningKey key, string[] issuers)
    {
        var rules = new TokenValidationParameters
        {
            ValidIssuers = issuers,
            // The claims are compared with the bot's own ids, which come from its credentials.
            ValidateAudience = false,
            RequireExpirationTime = true,
            ClockSkew = ClockSkew,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        };
        var result = await Handler.ValidateTokenAsync(token, rules).ConfigureAwait(false);
        return result.IsValid
            ? Guarded(() => result.ClaimsIdentity)
            : throw new UnauthorizedAccessException("The token is not valid.", result.Exception);
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception misfit) when (misfit is ArgumentException or SecurityTokenException or JsonException
            or FormatException or InvalidOperationException or OverflowException)
        {
            throw new UnauthorizedAccessException("The bearer token is no JSON Web Token.", misfit);
        }
    }
}
