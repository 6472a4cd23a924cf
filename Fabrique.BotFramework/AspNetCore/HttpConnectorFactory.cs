using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Connectors over the host's HTTP clients, or over one that all share.</summary>
internal sealed class HttpConnectorFactory(
    ServiceClientCredentialsFactory credentials, IHttpClientFactory httpClients, string appId) : ConnectorFactory
{
    // Connections are renewed so that a change of a channel's address is noticed.
    private static readonly HttpClient Shared =
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var proof = await credentials
            .CreateCredentialsAsync(appId, audience, loginEndpoint: null, validateAuthority: true, cancellationToken)
            .ConfigureAwait(false);
        return httpClients == null
            ? new ConnectorClient(new Uri(serviceUrl), proof, Shared, disposeHttpClient: false)
            : new ConnectorClient(new Uri(serviceUrl), proof, httpClients.CreateClient(), disposeHttpClient: true);
    }
}
