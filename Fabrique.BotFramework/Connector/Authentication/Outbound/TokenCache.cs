namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Keeps the last token until shortly before its end; whoever comes while one is fetched waits for it.</summary>
internal sealed class TokenCache(Func<bool, Task<AuthenticatorResult>> fetch, TimeProvider time) : IAuthenticator
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile AuthenticatorResult _last;

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var seen = _last;
        if (!forceRefresh && IsGood(seen))
            return seen;
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            // Another may have fetched it meanwhile.
            if (_last != seen && IsGood(_last))
                return _last;
            return _last = await fetch(forceRefresh).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool IsGood(AuthenticatorResult result) => result != null && result.ExpiresOn - Margin > time.GetUtcNow();
}
