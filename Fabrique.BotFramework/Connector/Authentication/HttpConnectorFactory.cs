namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Connectors of one bot in one cloud.</summary>
/// <param name="clients">Gives HTTP clients that nobody has to dispose of.</param>
internal sealed class HttpConnectorFactory(
    ServiceClientCredentialsFactory credentials, CloudAddresses cloud, Func<HttpClient> clients, string appId)
    : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var proof = await credentials
            .CreateCredentialsAsync(
                appId, audience ?? cloud.OAuthScope, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken)
            .ConfigureAwait(false);
        return new ConnectorClient(new Uri(serviceUrl), proof, clients(), disposeHttpClient: false);
    }
}
