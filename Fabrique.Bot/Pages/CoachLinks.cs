using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Fabrique.Bot.Pages;

/// <summary>Links that let a coach in once, within ten minutes. Kept in memory: a restart ends them.</summary>
internal sealed class CoachLinks(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiries = new();

    /// <returns>The path and query to put behind the host's address.</returns>
    public string Create()
    {
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _expiries[ticket] = time.GetUtcNow() + Lifetime;
        return $"{CoachAccess.Entrance}?ticket={ticket}";
    }

    /// <returns>True the first time only, and only in time.</returns>
    public bool Redeem(string ticket) => _expiries.TryRemove(ticket, out var expires) && time.GetUtcNow() < expires;
}
