using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Makes calls of a service: again, for a moment, where it says that it is busy. Many callers at once.</summary>
internal static class RestCaller
{
    private const int MostAttempts = 3;

    // A turn or a queue waits meanwhile: who is told to wait longer hears it from the exception.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(400);

    /// <exception cref="ErrorResponseException">The status is none of the expected ones.</exception>
    public static async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpClient client, Uri root, ServiceClientCredentials credentials, RestCall call, CancellationToken ct)
    {
        var json = call.Body == null ? default : ConnectorJson.Write(call.Body);
        for (var attempt = 1; ; attempt++)
        {
            var request = RequestFor(root, call, json);
            if (credentials != null)
                await credentials.ProcessHttpRequestAsync(request, ct).ConfigureAwait(false);
            var response = await client.SendAsync(request, ct).ConfigureAwait(false);
            if (call.Expected.Contains(response.StatusCode))
                return await SuccessAsync<T>(request, response, ct).ConfigureAwait(false);
            var failure = await FailureAsync(request, response, ct).ConfigureAwait(false);
            if (attempt == MostAttempts || WaitFor(call.Method, response, attempt) is not { } wait)
                throw failure;
            await Task.Delay(wait, ct).ConfigureAwait(false);
        }
    }

    private static HttpRequestMessage RequestFor(Uri root, RestCall call, ReadOnlyMemory<byte> json)
    {
        var address = root.AbsoluteUri;
        var request = new HttpRequestMessage(
            call.Method, new Uri(address.EndsWith('/') ? address + call.Path : $"{address}/{call.Path}"));
        if (call.Body != null)
        {
            request.Content = new ReadOnlyMemoryContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        foreach (var (name, values) in call.Headers ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        return request;
    }

    private static async Task<HttpOperationResponse<T>> SuccessAsync<T>(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken ct)
    {
        var body = typeof(T) == typeof(Stream)
            ? (T)(object)await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false)
            : ConnectorJson.ReadOrDefault<T>(await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false));
        return new HttpOperationResponse<T> { Request = request, Response = response, Body = body };
    }

    private static async Task<ErrorResponseException> FailureAsync(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken ct)
    {
        using (request)
        using (response)
        {
            var answer = await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false);
            return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Request = new HttpRequestMessageWrapper(request, content: null),
                Response = new HttpResponseMessageWrapper(response, answer),
                Body = ConnectorJson.ReadOrDefault<ErrorResponse>(answer),
            };
        }
    }

    /// <returns>Null when it makes no sense, or no short wait, to try again.</returns>
    private static TimeSpan? WaitFor(HttpMethod method, HttpResponseMessage response, int attempt)
    {
        // Said before anything was done with the call.
        var isPassing = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.ServiceUnavailable;

        // A post that failed inside the channel, or behind a gateway that waited in vain, may have been shown all the same:
        // only what can be done twice is.
        var isRepeatable = method != HttpMethod.Post
            && response.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
        if (!isPassing && !isRepeatable)
            return null;
        var told = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - TimeProvider.System.GetUtcNow(),
            _ => FirstWait * Math.Pow(2, attempt - 1),
        };
        return told <= LongestWait ? TimeSpan.FromTicks(Math.Max(told.Ticks, 0)) : null;
    }
}
