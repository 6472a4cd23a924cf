using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter that knows people's tokens, in the way of older bots.</summary>
[Obsolete("Use UserTokenClient, which the turn's state holds.")]
public interface IUserTokenProvider
{
    Task<TokenResponse> GetUserTokenAsync(
        ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken);

    Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken);

    Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default);

    Task SignOutUserAsync(
        ITurnContext turnContext, string connectionName = null, string userId = null, CancellationToken cancellationToken = default);

    Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context, string userId, string includeFilter = null, CancellationToken cancellationToken = default);

    Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default);
}
