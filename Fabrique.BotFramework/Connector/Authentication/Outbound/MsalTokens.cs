using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of Microsoft Entra for a bot: by client credentials, or as the identity of the machine.</summary>
internal static class MsalTokens
{
    private const string WholeApplication = "/.default";

    /// <param name="prove">Adds the secret or the certificate.</param>
    public static IAuthenticator ByClientCredentials(
        AppCredentials credentials, HttpClient client, Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove)
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(credentials.MicrosoftAppId)
            .WithAuthority(new Uri(credentials.OAuthEndpoint), credentials.ValidateAuthority);
        if (client != null)
            builder = builder.WithHttpClientFactory(new OneClient(client));
        var application = prove(builder).Build();
        string[] scopes = [ScopeOf(credentials.OAuthScope)];
        return new TokenCache(
            async force => ResultOf(
                await application.AcquireTokenForClient(scopes).WithForceRefresh(force).ExecuteAsync().ConfigureAwait(false)),
            TimeProvider.System);
    }

    public static IAuthenticator ByManagedIdentity(string appId, string resource, HttpClient client)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        if (client != null)
            builder = builder.WithHttpClientFactory(new OneClient(client));
        var application = builder.Build();
        return new TokenCache(
            async force => ResultOf(
                await application.AcquireTokenForManagedIdentity(resource).WithForceRefresh(force).ExecuteAsync().ConfigureAwait(false)),
            TimeProvider.System);
    }

    private static string ScopeOf(string audience) =>
        audience.EndsWith(WholeApplication, StringComparison.Ordinal) ? audience : audience + WholeApplication;

    private static AuthenticatorResult ResultOf(AuthenticationResult result) =>
        new() { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };

    private sealed class OneClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
