using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets the listed bots call, all of them when the list has <c>*</c>; channels are not its business.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private const string Everybody = "*";

    private readonly HashSet<string> _callers;

    /// <param name="allowedCallers">App ids of bots; nobody when empty.</param>
    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        ArgumentNullException.ThrowIfNull(allowedCallers);
        _callers = new HashSet<string>(allowedCallers, StringComparer.OrdinalIgnoreCase);
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (!TokenClaims.IsFromBot(claims) || _callers.Contains(Everybody))
            return Task.CompletedTask;
        return _callers.Contains(TokenClaims.AppId(claims))
            ? Task.CompletedTask
            : throw new UnauthorizedAccessException("The calling bot is not on the list of allowed callers.");
    }
}
