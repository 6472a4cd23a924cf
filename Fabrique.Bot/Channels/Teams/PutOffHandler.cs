using System.Net;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Turns "not now" of another service (429, 5xx) into an exception that says how long it wants to be left alone.</summary>
internal sealed class PutOffHandler(TimeProvider time) : DelegatingHandler
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)) return response;
        using (response)
        {
            var asked = response.Headers.RetryAfter;
            var wait = asked?.Delta ?? asked?.Date - time.GetUtcNow();
            throw new PutOffException(response.StatusCode, wait is { } told && told > TimeSpan.Zero ? told < Longest ? told : Longest : null);
        }
    }
}

/// <summary>Another service cannot take this now.</summary>
/// <param name="retryAfter">How long it wants to be left alone; null when it did not say.</param>
internal sealed class PutOffException(HttpStatusCode status, TimeSpan? retryAfter) : Exception($"The service answered {(int)status}.")
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
