using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Asks the channel who somebody is.</summary>
internal interface IProfiles
{
    /// <returns>Null where the channel does not know, or does not answer in time.</returns>
    Task<Profile?> FindAsync(ITurnContext context, CancellationToken ct);
}

/// <param name="Email">May be "".</param>
internal sealed record Profile(string Name, string Email);

/// <summary>A channel without profiles.</summary>
internal sealed class NoProfiles : IProfiles
{
    public Task<Profile?> FindAsync(ITurnContext context, CancellationToken ct) => Task.FromResult<Profile?>(null);
}
