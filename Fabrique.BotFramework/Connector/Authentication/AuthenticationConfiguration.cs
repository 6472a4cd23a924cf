using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token must say beyond the usual.</summary>
public class AuthenticationConfiguration
{
    public AuthenticationConfiguration()
    {
    }

    /// <summary>Has the last word on a token's claims.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }
}

/// <summary>Looks at the claims of a token whose signature is good.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The claims do not do.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
