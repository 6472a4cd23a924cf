using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's identity from <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c> and
/// <c>MicrosoftAppTenantId</c>; a multi-tenant bot without an id is nobody, and authentication is off.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <exception cref="ArgumentException">The type is not known, or a setting that it needs is missing.</exception>
    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _inner = Create(configuration, httpClient, logger);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static ServiceClientCredentialsFactory Create(IConfiguration configuration, HttpClient client, ILogger logger)
    {
        var type = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey];
        var appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        var password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey];
        var tenantId = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
        switch (string.IsNullOrWhiteSpace(type) ? "MULTITENANT" : type.Trim().ToUpperInvariant())
        {
            case "MULTITENANT":
                return new PasswordServiceClientCredentialFactory(appId, password, tenantId: null, client, logger);
            case "SINGLETENANT":
                Require(appId, MicrosoftAppCredentials.MicrosoftAppIdKey, type);
                Require(tenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey, type);
                Require(password, MicrosoftAppCredentials.MicrosoftAppPasswordKey, type);
                return new PasswordServiceClientCredentialFactory(appId, password, tenantId, client, logger);
            case "USERASSIGNEDMSI":
                Require(appId, MicrosoftAppCredentials.MicrosoftAppIdKey, type);
                Require(tenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey, type);
                if (!string.IsNullOrWhiteSpace(password))
                    throw new ArgumentException($"{MicrosoftAppCredentials.MicrosoftAppPasswordKey} must be empty for {type}.");
                return new ManagedIdentityServiceClientCredentialsFactory(appId, client, logger);
            default:
                throw new ArgumentException($"{MicrosoftAppCredentials.MicrosoftAppTypeKey} '{type}' is not known.");
        }
    }

    private static void Require(string value, string setting, string type)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{setting} is needed for {type}.");
    }
}
