using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel's connector service over HTTP. Many callers at once.</summary>
public partial class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private const string DefaultBaseUri = "https://api.botframework.com";

    private static readonly string Version = typeof(ConnectorClient).Assembly.GetName().Version?.ToString() ?? "0";

    private Attachments _attachments;
    private Conversations _conversations;

    public Uri BaseUri { get; set; }

    public JsonSerializerSettings SerializationSettings => ConnectorJson.Settings;

    public JsonSerializerSettings DeserializationSettings => ConnectorJson.Settings;

    public ServiceClientCredentials Credentials { get; }

    public virtual IAttachments Attachments => _attachments ??= new Attachments(this);

    public virtual IConversations Conversations => _conversations ??= new Conversations(this);

    public static string GetOsVersion() => RuntimeInformation.OSDescription;

    public static string GetArchitecture() => RuntimeInformation.ProcessArchitecture.ToString();

    public static string GetASPNetVersion() => RuntimeInformation.FrameworkDescription;

    public static string GetClientVersion<T>(T client)
        where T : ServiceClient<T>
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.GetType().Assembly.GetName().Version?.ToString() ?? "0";
    }

    /// <summary>Says who calls: as a JSON accepting client with a name.</summary>
    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        lock (httpClient.DefaultRequestHeaders)
        {
            var agent = new ProductInfoHeaderValue("Microsoft-BotFramework", "3.1");
            if (!httpClient.DefaultRequestHeaders.UserAgent.Contains(agent))
            {
                httpClient.DefaultRequestHeaders.UserAgent.Add(agent);
                httpClient.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("BotBuilder", Version));
            }

            var json = new MediaTypeWithQualityHeaderValue("application/json");
            if (!httpClient.DefaultRequestHeaders.Accept.Contains(json))
                httpClient.DefaultRequestHeaders.Accept.Add(json);
            httpClient.DefaultRequestHeaders.ExpectContinue = false;
        }
    }

    internal Task<HttpOperationResponse<T>> SendAsync<T>(RestCall call, CancellationToken ct) =>
        RestCaller.SendAsync<T>(HttpClient, BaseUri, Credentials, call, ct);
}
