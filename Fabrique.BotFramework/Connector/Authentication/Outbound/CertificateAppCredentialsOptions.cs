using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What makes up a bot that proves itself with a certificate.</summary>
public class CertificateAppCredentialsOptions
{
    public CertificateAppCredentialsOptions()
    {
    }

    public X509Certificate2 ClientCertificate { get; set; }

    public string AppId { get; set; }

    public string ChannelAuthTenant { get; set; }

    public string OauthScope { get; set; }

    public HttpClient CustomHttpClient { get; set; }

    public ILogger Logger { get; set; }

    public bool SendX5c { get; set; }
}
