using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>All the ways to make a client.</summary>
public partial class ConnectorClient
{
    public ConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(new Uri(DefaultBaseUri), credentials, handlers)
    {
    }

    public ConnectorClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : this(new Uri(DefaultBaseUri), credentials, httpClient, disposeHttpClient)
    {
    }

    public ConnectorClient(
        ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(new Uri(DefaultBaseUri), credentials, rootHandler, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, handlers)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Credentials = credentials;
    }

    public ConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClientHandler rootHandler,
        params DelegatingHandler[] handlers)
        : this(baseUri, rootHandler, handlers)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Credentials = credentials;
    }

    public ConnectorClient(
        Uri baseUri, string microsoftAppId = null, string microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), addJwtTokenRefresher: true, handlers)
    {
    }

    /// <param name="addJwtTokenRefresher">Has no effect: each request asks for a token that is still good.</param>
    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : this(baseUri, handlers)
    {
        Credentials = credentials;
    }

    /// <inheritdoc cref="ConnectorClient(Uri, MicrosoftAppCredentials, bool, DelegatingHandler[])"/>
    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        HttpClient customHttpClient,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, customHttpClient, addJwtTokenRefresher, handlers)
    {
    }

    public ConnectorClient(
        Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
    }

    /// <summary>Over the given client, which stays its owner's, when there is one; else through the handlers.</summary>
    /// <inheritdoc cref="ConnectorClient(Uri, MicrosoftAppCredentials, bool, DelegatingHandler[])"/>
    public ConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClient customHttpClient,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : base(customHttpClient ?? Through(new HttpClientHandler(), handlers), disposeHttpClient: customHttpClient == null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
    }

    /// <summary>Over the given client, which stays its owner's, when there is one; else through the handlers.</summary>
    /// <inheritdoc cref="ConnectorClient(Uri, MicrosoftAppCredentials, bool, DelegatingHandler[])"/>
    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        HttpClientHandler httpClientHandler,
        bool addJwtTokenRefresher = true,
        HttpClient customHttpClient = null,
        params DelegatingHandler[] handlers)
        : base(customHttpClient ?? Through(httpClientHandler, handlers), disposeHttpClient: customHttpClient == null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
    }

    protected ConnectorClient(HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
        BaseUri = new Uri(DefaultBaseUri);
    }

    protected ConnectorClient(params DelegatingHandler[] handlers)
        : this(new Uri(DefaultBaseUri), handlers)
    {
    }

    protected ConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(new Uri(DefaultBaseUri), rootHandler, handlers)
    {
    }

    protected ConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : base(handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
    }

    protected ConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
    }
}
