using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Calls Teams' connector service over HTTP: teams, meetings, messages to many. Many callers at once.</summary>
public class TeamsConnectorClient : ServiceClient<TeamsConnectorClient>, ITeamsConnectorClient
{
    private const string DefaultBaseUri = "https://api.botframework.com";

    private TeamsOperations _teams;

    public TeamsConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(new Uri(DefaultBaseUri), credentials, handlers)
    {
    }

    public TeamsConnectorClient(
        ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(new Uri(DefaultBaseUri), credentials, rootHandler, handlers)
    {
    }

    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, handlers)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Credentials = credentials;
    }

    public TeamsConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClientHandler rootHandler,
        params DelegatingHandler[] handlers)
        : this(baseUri, rootHandler, handlers)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Credentials = credentials;
    }

    /// <summary>Over the given client, which stays its owner's, when there is one; else through the handlers.</summary>
    public TeamsConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClient customHttpClient,
        params DelegatingHandler[] handlers)
        : base(customHttpClient ?? Through(new HttpClientHandler(), handlers), disposeHttpClient: customHttpClient == null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
    }

    public TeamsConnectorClient(
        Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
    }

    protected TeamsConnectorClient(params DelegatingHandler[] handlers)
        : this(new Uri(DefaultBaseUri), handlers)
    {
    }

    protected TeamsConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(new Uri(DefaultBaseUri), rootHandler, handlers)
    {
    }

    protected TeamsConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : base(handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
    }

    protected TeamsConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
    }

    public Uri BaseUri { get; set; }

    public JsonSerializerSettings SerializationSettings => ConnectorJson.Settings;

    public JsonSerializerSettings DeserializationSettings => ConnectorJson.Settings;

    public ServiceClientCredentials Credentials { get; }

    public virtual ITeamsOperations Teams => _teams ??= new TeamsOperations(this);

    internal Task<HttpOperationResponse<T>> SendAsync<T>(RestCall call, CancellationToken ct) =>
        RestCaller.SendAsync<T>(HttpClient, BaseUri, Credentials, call, ct);
}
