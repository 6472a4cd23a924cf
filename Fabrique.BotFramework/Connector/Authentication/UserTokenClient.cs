using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The service that keeps people's tokens of other services.</summary>
public abstract class UserTokenClient : IDisposable
{
    protected UserTokenClient()
    {
    }

    /// <param name="magicCode">The code that the person typed after signing in; else null.</param>
    /// <returns>Null when the person has not signed in.</returns>
    public abstract Task<TokenResponse> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken);

    /// <returns>Where the person signs in.</returns>
    public abstract Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken);

    public abstract Task SignOutUserAsync(
        string userId, string connectionName, string channelId, CancellationToken cancellationToken);

    /// <param name="includeFilter">Names of connections, with commas between; all when null.</param>
    public abstract Task<TokenStatus[]> GetTokenStatusAsync(
        string userId, string channelId, string includeFilter, CancellationToken cancellationToken);

    /// <returns>Tokens by the resources that they are for.</returns>
    public abstract Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken);

    /// <exception cref="InvalidOperationException">The service refused the token.</exception>
    public abstract Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <returns>What the service gets to know of the conversation: JSON in base 64.</returns>
    protected static string CreateTokenExchangeState(string appId, string connectionName, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var state = new TokenExchangeState
        {
            ConnectionName = connectionName,
            Conversation = activity.GetConversationReference(),
            RelatesTo = activity.RelatesTo,
            MsAppId = appId,
        };
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(state)));
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
