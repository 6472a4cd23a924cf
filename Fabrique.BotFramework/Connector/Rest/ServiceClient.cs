namespace Microsoft.Rest;

/// <summary>A client of a REST service.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _disposeHttpClient;
    private bool _disposed;

    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        HttpClient = httpClient;
        _disposeHttpClient = disposeHttpClient;
    }

    /// <param name="handlers">What requests go through, the first being the outermost.</param>
    protected ServiceClient(params DelegatingHandler[] handlers)
        : this(new HttpClientHandler(), handlers)
    {
    }

    protected ServiceClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(Through(rootHandler, handlers), disposeHttpClient: true)
    {
    }

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (disposing && _disposeHttpClient)
            HttpClient.Dispose();
    }

    /// <summary>A client whose requests go through the handlers, the first being the outermost.</summary>
    private protected static HttpClient Through(HttpMessageHandler root, DelegatingHandler[] handlers)
    {
        var chain = root;
        foreach (var handler in (handlers ?? []).Reverse())
        {
            handler.InnerHandler = chain;
            chain = handler;
        }

        return new HttpClient(chain);
    }
}
