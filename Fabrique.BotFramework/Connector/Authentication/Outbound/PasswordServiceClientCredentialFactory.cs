using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves itself with a secret; without an app id authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly KnownCredentials _known = new();
    private readonly HttpClient _client;
    private readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <param name="tenantId">The tenant of a single-tenant bot; else null.</param>
    public PasswordServiceClientCredentialFactory(
        string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _client = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string oauthScope,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
            return Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty);
        if (appId != AppId)
            throw new InvalidOperationException($"Invalid appId {appId}");
        return Task.FromResult(_known.GetOrAdd(
            oauthScope, loginEndpoint, validateAuthority, () => Make(oauthScope, loginEndpoint, validateAuthority)));
    }

    private MicrosoftAppCredentials Make(string scope, string loginEndpoint, bool validateAuthority) => loginEndpoint switch
    {
        null or "" or AuthenticationConstants.ToChannelFromBotLoginUrl =>
            new MicrosoftAppCredentials(AppId, Password, TenantId, _client, _logger, scope),
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl =>
            new MicrosoftGovernmentAppCredentials(AppId, Password, TenantId, _client, _logger, scope),
        _ => new PrivateCloudAppCredentials(AppId, Password, scope, loginEndpoint, validateAuthority, _client, _logger),
    };
}
