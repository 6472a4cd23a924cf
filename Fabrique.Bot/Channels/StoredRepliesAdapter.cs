using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Channels;

/// <summary>A channel that sends nothing itself: a turn is stored with its replies, and people read them from there.</summary>
internal abstract class StoredRepliesAdapter : BotAdapter
{
    private const string OnlyAddedTo = "What was said is only added to, and only by a turn.";

    /// <exception cref="InvalidOperationException">Always: within a turn replies are held back and never come here.</exception>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The turn is over: nothing more can be sent in it.");

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException(OnlyAddedTo);

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException(OnlyAddedTo);
}
