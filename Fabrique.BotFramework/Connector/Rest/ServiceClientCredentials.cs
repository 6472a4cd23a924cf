namespace Microsoft.Rest;

/// <summary>Puts into a request what proves who sends it.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
