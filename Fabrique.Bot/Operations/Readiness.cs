using Fabrique.Data.Storage;

namespace Fabrique.Bot.Operations;

/// <summary>Whether the host should be sent work: it has started, is not stopping, and reaches its store.</summary>
internal sealed class Readiness(IHostApplicationLifetime lifetime, IConversationStore conversations)
{
    public async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        if (!lifetime.ApplicationStarted.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested) return false;
        try
        {
            // Any small read says whether the store answers.
            await conversations.ExistsAsync(HostPaths.Ready, ct);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }
}
