using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves itself with a certificate.</summary>
public class CertificateAppCredentials : AppCredentials
{
    private readonly X509Certificate2 _certificate;
    private readonly bool _sendX5c;

    public CertificateAppCredentials(CertificateAppCredentialsOptions options)
        : this(
            options.ClientCertificate,
            options.AppId,
            options.ChannelAuthTenant,
            options.OauthScope,
            options.SendX5c,
            options.CustomHttpClient,
            options.Logger)
    {
    }

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate,
        string appId,
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : this(clientCertificate, appId, channelAuthTenant, oAuthScope: null, sendX5c: false, customHttpClient, logger)
    {
    }

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate,
        bool sendX5c,
        string appId,
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : this(clientCertificate, appId, channelAuthTenant, oAuthScope: null, sendX5c, customHttpClient, logger)
    {
    }

    /// <param name="sendX5c">Send the whole chain, for certificates that are trusted by name and issuer.</param>
    public CertificateAppCredentials(
        X509Certificate2 clientCertificate,
        string appId,
        string channelAuthTenant = null,
        string oAuthScope = null,
        bool sendX5c = false,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        ArgumentNullException.ThrowIfNull(clientCertificate);
        _certificate = clientCertificate;
        _sendX5c = sendX5c;
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(
        () => MsalTokens.ByClientCredentials(this, CustomHttpClient, builder => builder.WithCertificate(_certificate, _sendX5c)),
        LazyThreadSafetyMode.ExecutionAndPublication);
}
