using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys of one issuer: fetched when first needed, again once a day, and at most once in five minutes
/// because of a key that nobody knows. While the issuer is down, the last ones serve.</summary>
internal sealed class SigningKeys(string metadataUrl, Func<HttpClient> clients, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenSearches = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFirstTries = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(15);

    // Whoever holds the gate writes the fields below it; everybody reads what was published.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Published _published;
    private long? _tried;
    private long? _searched;

    /// <returns>Null when the issuer has no such key.</returns>
    /// <exception cref="KeysUnavailableException">The issuer has never answered.</exception>
    public async ValueTask<SigningKey> FindAsync(string id, CancellationToken ct)
    {
        // An issuer without an address has no keys: its tokens are good for nothing.
        if (string.IsNullOrEmpty(metadataUrl))
            return null;
        var known = _published?.Keys.GetValueOrDefault(id);
        if (known != null && !IsOld(_published))
            return known;

        // Whoever has a key goes on when another is fetching already.
        if (!await _gate.WaitAsync(known == null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct).ConfigureAwait(false))
            return known;
        try
        {
            await FetchWhereDueAsync(id, ct).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }

        return (_published ?? throw new KeysUnavailableException(metadataUrl)).Keys.GetValueOrDefault(id);
    }

    private async Task FetchWhereDueAsync(string id, CancellationToken ct)
    {
        if (_published == null)
        {
            if (!IsWithin(_tried, BetweenFirstTries))
                await FetchAsync(ct).ConfigureAwait(false);
        }
        else if (!_published.Keys.ContainsKey(id))
        {
            if (IsWithin(_searched, BetweenSearches))
                return;
            _searched = time.GetTimestamp();
            await FetchAsync(ct).ConfigureAwait(false);
        }
        else if (IsOld(_published) && !IsWithin(_tried, BetweenSearches))
        {
            await FetchAsync(ct).ConfigureAwait(false);
        }
    }

    private bool IsOld(Published published) => !IsWithin(published.At, Lifetime);

    private bool IsWithin(long? since, TimeSpan span) => since is { } start && time.GetElapsedTime(start) < span;

    private async Task FetchAsync(CancellationToken ct)
    {
        _tried = time.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(LongestFetch);
        try
        {
            var keys = await OpenIdMetadata.FetchAsync(clients(), metadataUrl, limit.Token).ConfigureAwait(false);
            _published = new Published(keys, time.GetTimestamp());
        }
        catch (Exception fault) when (!ct.IsCancellationRequested
            && fault is HttpRequestException or InvalidDataException or OperationCanceledException)
        {
            Log.MetadataDown(logger, metadataUrl, fault.GetType().Name);
        }
    }

    private sealed record Published(Dictionary<string, SigningKey> Keys, long At);
}
