using System.Net;
using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What is kept of an HTTP message when the message itself is gone.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    /// <summary>Never what proves who sent it.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var (name, values) in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                Headers[name] = [.. values];
        }
    }
}

/// <summary>What is kept of a request.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        CopyHeaders(httpRequest.Headers);
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; set; }
}

/// <summary>What is kept of an answer.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        CopyHeaders(httpResponse.Headers);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string ReasonPhrase { get; protected set; }
}
