using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves itself with a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly KnownCredentials _known = new();
    private readonly X509Certificate2 _certificate;
    private readonly string _appId;
    private readonly string _tenantId;
    private readonly HttpClient _client;
    private readonly ILogger _logger;
    private readonly bool _sendX5c;

    public CertificateServiceClientCredentialsFactory(
        X509Certificate2 certificate,
        string appId,
        string tenantId = null,
        HttpClient httpClient = null,
        ILogger logger = null,
        bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _certificate = certificate;
        _appId = appId;
        _tenantId = tenantId;
        _client = httpClient;
        _logger = logger;
        _sendX5c = sendX5c;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == _appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (appId != _appId)
            throw new InvalidOperationException($"Invalid appId {appId}");
        return Task.FromResult(_known.GetOrAdd(audience, loginEndpoint, validateAuthority, () => Make(audience, loginEndpoint)));
    }

    private CertificateAppCredentials Make(string audience, string loginEndpoint) =>
        loginEndpoint == GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl
            ? new CertificateGovernmentAppCredentials(_certificate, _appId, _tenantId, audience, _sendX5c, _client, _logger)
            : new CertificateAppCredentials(_certificate, _appId, _tenantId, audience, _sendX5c, _client, _logger);
}
