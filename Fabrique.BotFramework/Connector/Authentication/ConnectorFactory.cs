namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients of connectors.</summary>
public abstract class ConnectorFactory
{
    /// <exception cref="UriFormatException">The service url is no address.</exception>
    public abstract Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken);
}
