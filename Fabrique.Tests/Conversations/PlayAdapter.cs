using System.Collections.Immutable;
using Fabrique.Bot.Turns;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.Conversations;

/// <summary>A channel without wires: an activity in, the stored turn's replies out.</summary>
internal sealed class PlayAdapter(TurnRunner runner) : BotAdapter
{
    public async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, ImmutableArray<ReceivedFile> files, CancellationToken ct)
    {
        IReadOnlyList<Activity> replies = [];
        using var context = new TurnContext(this, activity);
        ReceivedFile.Put(context, files);
        await RunPipelineAsync(
            context,
            async (turn, token) =>
            {
                var envelope = new TurnEnvelope(activity.Id, OutboxDelivery.History, KeepsIncoming: true, Outcome: activity.Id);
                var outcome = await runner.RunAsync(turn, envelope, token);
                replies = [.. outcome.Printed.Select(ActivityJson.Parse)];
            },
            ct);
        return replies;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nothing is sent outside a turn.");

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
