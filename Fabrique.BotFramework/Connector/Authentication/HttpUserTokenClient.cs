using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The token service of a cloud. Each turn has one, few turns use it: nothing is fetched before it is.</summary>
/// <param name="clients">Gives HTTP clients that nobody has to dispose of.</param>
internal sealed class HttpUserTokenClient(
    string appId, ServiceClientCredentialsFactory credentials, CloudAddresses cloud, Func<HttpClient> clients) : UserTokenClient
{
    private static readonly HttpStatusCode[] Ok = [HttpStatusCode.OK];
    private static readonly HttpStatusCode[] OkOrNone = [HttpStatusCode.OK, HttpStatusCode.NotFound];
    private static readonly HttpStatusCode[] OkOrEmpty = [HttpStatusCode.OK, HttpStatusCode.NoContent];
    private static readonly HttpStatusCode[] Exchanged = [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest];

    public override async Task<TokenResponse> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        var path = RestPath.Query(
            "api/usertoken/GetToken", ("userId", userId), ("connectionName", connectionName), ("channelId", channelId), ("code", magicCode));
        var (status, token) = await SendAsync<TokenResponse>(HttpMethod.Get, path, null, OkOrNone, cancellationToken)
            .ConfigureAwait(false);
        return status == HttpStatusCode.NotFound ? null : token;
    }

    public override async Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connectionName);
        var path = RestPath.Query(
            "api/botsignin/GetSignInResource",
            ("state", CreateTokenExchangeState(appId, connectionName, activity)),
            ("finalRedirect", finalRedirect));
        var (_, resource) = await SendAsync<SignInResource>(HttpMethod.Get, path, null, Ok, cancellationToken).ConfigureAwait(false);
        return resource;
    }

    public override Task SignOutUserAsync(
        string userId, string connectionName, string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        var path = RestPath.Query(
            "api/usertoken/SignOut", ("userId", userId), ("connectionName", connectionName), ("channelId", channelId));
        return SendAsync<object>(HttpMethod.Delete, path, null, OkOrEmpty, cancellationToken);
    }

    public override async Task<TokenStatus[]> GetTokenStatusAsync(
        string userId, string channelId, string includeFilter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(channelId);
        var path = RestPath.Query(
            "api/usertoken/GetTokenStatus", ("userId", userId), ("channelId", channelId), ("include", includeFilter));
        var (_, statuses) = await SendAsync<TokenStatus[]>(HttpMethod.Get, path, null, Ok, cancellationToken).ConfigureAwait(false);
        return statuses;
    }

    public override async Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        var path = RestPath.Query(
            "api/usertoken/GetAadTokens", ("userId", userId), ("connectionName", connectionName), ("channelId", channelId));
        var (_, tokens) = await SendAsync<Dictionary<string, TokenResponse>>(
            HttpMethod.Post, path, new AadResourceUrls(resourceUrls), Ok, cancellationToken).ConfigureAwait(false);
        return tokens;
    }

    public override async Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        var path = RestPath.Query(
            "api/usertoken/exchange", ("userId", userId), ("connectionName", connectionName), ("channelId", channelId));
        var (status, answer) = await SendAsync<JObject>(HttpMethod.Post, path, exchangeRequest, Exchanged, cancellationToken)
            .ConfigureAwait(false);
        if (status != HttpStatusCode.BadRequest)
            return answer?.As<TokenResponse>();
        var error = answer?.As<ErrorResponse>().Error;
        throw new InvalidOperationException($"Unable to exchange token: ({error?.Code}) {error?.Message}");
    }

    private async Task<(HttpStatusCode Status, T Body)> SendAsync<T>(
        HttpMethod method, string path, object body, HttpStatusCode[] expected, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(cloud.OAuthUrl))
            throw new InvalidOperationException("OAuthUrl is not set: there is no token service.");
        var proof = await credentials
            .CreateCredentialsAsync(appId, cloud.OAuthScope, cloud.LoginUrl, cloud.ValidateAuthority, ct).ConfigureAwait(false);
        using var answer = await RestCaller.SendAsync<T>(
            clients(), new Uri(cloud.OAuthUrl), proof, new RestCall(method, path, body, null, expected), ct).ConfigureAwait(false);
        return (answer.Response.StatusCode, answer.Body);
    }
}
