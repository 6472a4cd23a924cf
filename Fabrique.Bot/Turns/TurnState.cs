using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Turns;

/// <summary>The conversation's state in one turn. What changed is found against the stored text, so that it is printed once.</summary>
internal sealed class TurnState(TurnStorage storage) : ConversationState(storage)
{
    public override Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext) is { } loaded)
        {
            storage.Keep(GetStorageKey(turnContext), loaded.State, force);
        }

        return Task.CompletedTask;
    }
}
