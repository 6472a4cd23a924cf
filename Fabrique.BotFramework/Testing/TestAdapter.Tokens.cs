using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Tokens of people, as a test prepares them: no service is asked, and which application asks does not matter.</summary>
public partial class TestAdapter
{
    private readonly TestTokens _tokens = new();

    /// <param name="magicCode">With one, the token is theirs only once they have told it.</param>
    public void AddUserToken(string connectionName, string channelId, string userId, string token, string magicCode = null) =>
        _tokens.Add(new(connectionName, channelId, userId), token, magicCode);

    /// <param name="exchangableItem">A token or a resource's address.</param>
    public void AddExchangeableToken(
        string connectionName, string channelId, string userId, string exchangableItem, string token) =>
        _tokens.AddExchangeable(new(connectionName, channelId, userId), exchangableItem, token);

    /// <summary>Lets the exchange of the item fail with an <see cref="InvalidOperationException"/>.</summary>
    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem) =>
        _tokens.AddExchangeable(new(connectionName, channelId, userId), exchangableItem, token: null);

    /// <returns>Null when the person has no token.</returns>
    public virtual Task<TokenResponse> GetUserTokenAsync(
        ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string magicCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var token = _tokens.Find(HolderOf(turnContext, connectionName), magicCode);
        return Task.FromResult(token == null ? null : new TokenResponse { ConnectionName = connectionName, Token = token });
    }

    /// <inheritdoc cref="GetUserTokenAsync(ITurnContext, AppCredentials, string, string, CancellationToken)"/>
    public virtual Task<TokenResponse> GetUserTokenAsync(
        ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken) =>
        GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, oAuthAppCredentials, connectionName, turnContext.Activity.From?.Id, null, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string userId,
        string finalRedirect = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(SignInLink(turnContext, connectionName, userId));

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    /// <param name="connectionName">Null for all.</param>
    /// <param name="userId">Null for who sent the turn's activity.</param>
    public virtual Task SignOutUserAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName = null,
        string userId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        _tokens.Remove(turnContext.Activity.ChannelId, userId ?? turnContext.Activity.From.Id, connectionName);
        return Task.CompletedTask;
    }

    /// <inheritdoc cref="SignOutUserAsync(ITurnContext, AppCredentials, string, string, CancellationToken)"/>
    public virtual Task SignOutUserAsync(
        ITurnContext turnContext, string connectionName = null, string userId = null, CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    /// <returns>The connections that the person has a token of; null when there is none.</returns>
    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context,
        AppCredentials oAuthAppCredentials,
        string userId,
        string includeFilter = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var wanted = includeFilter?.Split(',');
        var statuses = _tokens.ConnectionsOf(context.Activity.ChannelId, userId ?? context.Activity.From.Id)
            .Where(name => wanted == null || wanted.Contains(name))
            .Select(name => new TokenStatus { ConnectionName = name, HasToken = true, ServiceProviderDisplayName = name })
            .ToArray();
        return Task.FromResult(statuses.Length == 0 ? null : statuses);
    }

    /// <inheritdoc cref="GetTokenStatusAsync(ITurnContext, AppCredentials, string, string, CancellationToken)"/>
    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context, string userId, string includeFilter = null, CancellationToken cancellationToken = default) =>
        GetTokenStatusAsync(context, null, userId, includeFilter, cancellationToken);

    /// <returns>None: a test prepares no such tokens.</returns>
    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string[] resourceUrls,
        string userId = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new Dictionary<string, TokenResponse>());

    /// <inheritdoc cref="GetAadTokensAsync(ITurnContext, AppCredentials, string, string[], string, CancellationToken)"/>
    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default) =>
        GetAadTokensAsync(context, null, connectionName, resourceUrls, userId, cancellationToken);

    public Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, connectionName, turnContext.Activity.From?.Id, null, cancellationToken);

    public Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string userId,
        string finalRedirect = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new SignInResource
        {
            SignInLink = SignInLink(turnContext, connectionName, userId),
            TokenExchangeResource = new TokenExchangeResource
            {
                Id = Guid.NewGuid().ToString(),
                Uri = $"api://{connectionName}/resource",
            },
        });

    public Task<TokenResponse> ExchangeTokenAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    /// <returns>Null when nothing was prepared for the token or the resource.</returns>
    /// <exception cref="InvalidOperationException">The test wants the exchange to fail.</exception>
    public Task<TokenResponse> ExchangeTokenAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        var channelId = turnContext.Activity.ChannelId;
        var holder = new TestTokens.Holder(connectionName, channelId, userId);
        if (!_tokens.TryExchange(holder, exchangeRequest.Token ?? exchangeRequest.Uri, out var token))
            return Task.FromResult<TokenResponse>(null);
        if (token == null)
            throw new InvalidOperationException("Exception occurred during exchanging tokens");
        return Task.FromResult(new TokenResponse { ChannelId = channelId, ConnectionName = connectionName, Token = token });
    }

    private static TestTokens.Holder HolderOf(ITurnContext turn, string connectionName) =>
        new(connectionName, turn.Activity.ChannelId, turn.Activity.From.Id);

    private static string SignInLink(ITurnContext turn, string connectionName, string userId) =>
        $"https://fake.com/oauthsignin/{connectionName}/{turn.Activity.ChannelId}/{userId}";
}
