using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Looks at the claims of a token whose signature is good.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The claims do not do.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
