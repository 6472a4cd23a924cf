using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Dialogs.Trials;

/// <summary>A channel that leads nowhere: what is said is taken before it would be sent.</summary>
internal sealed class TrialAdapter : BotAdapter
{
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nothing is sent from a trial.");

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
