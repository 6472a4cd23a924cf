using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel's connector service over HTTP. Many callers at once.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    public ConnectorClient(
        Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(credentials);
        BaseUri = baseUri;
        Credentials = credentials;
        Conversations = new Conversations(this);
    }

    public Uri BaseUri { get; set; }

    public JsonSerializerSettings SerializationSettings => ConnectorJson.Settings;

    public JsonSerializerSettings DeserializationSettings => ConnectorJson.Settings;

    public ServiceClientCredentials Credentials { get; }

    public virtual IConversations Conversations { get; }

    /// <exception cref="ErrorResponseException">The status is none of the expected ones.</exception>
    internal async Task<HttpOperationResponse<T>> SendAsync<T>(
        ConnectorCall call, Func<HttpStatusCode, bool> expected, CancellationToken ct)
    {
        var json = call.Body == null ? default : ConnectorJson.Write(call.Body);
        var request = new HttpRequestMessage(call.Method, Address(call.Path));
        if (call.Body != null)
        {
            request.Content = new ReadOnlyMemoryContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        foreach (var (name, values) in call.Headers ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        await Credentials.ProcessHttpRequestAsync(request, ct).ConfigureAwait(false);
        var response = await HttpClient.SendAsync(request, ct).ConfigureAwait(false);
        var answer = await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false);
        if (!expected(response.StatusCode))
            throw Failure(request, response, answer);
        return new HttpOperationResponse<T>
        {
            Request = request,
            Response = response,
            Body = ConnectorJson.ReadOrDefault<T>(answer),
        };
    }

    private static ErrorResponseException Failure(
        HttpRequestMessage request, HttpResponseMessage response, string answer)
    {
        using (request)
        using (response)
        {
            return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Request = new HttpRequestMessageWrapper(request, content: null),
                Response = new HttpResponseMessageWrapper(response, answer),
                Body = ConnectorJson.ReadOrDefault<ErrorResponse>(answer),
            };
        }
    }

    private Uri Address(string path)
    {
        var root = BaseUri.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}");
    }
}
