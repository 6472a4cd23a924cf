using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>What <c>CloudAdapter</c> runs: a stored turn, then its replies to wherever the caller waits for them.</summary>
internal sealed class TurnBot(TurnRunner runner, OutboxBell bell, IChance chance) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        activity.Conversation ??= new ConversationAccount(id: "");
        activity.Id ??= chance.NewId();
        var expectsReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        var delivery = expectsReplies ? OutboxDelivery.Answered : OutboxDelivery.Connector;
        var outcome = await runner.RunAsync(turnContext, new TurnEnvelope(activity.Id, delivery, KeepsIncoming: false, Outcome: ""), cancellationToken);
        if (!expectsReplies)
        {
            bell.Ring();
            return;
        }

        var replies = outcome switch
        {
            TurnOutcome.Stored stored => stored.Replies,
            TurnOutcome.Repeated repeated => repeated.Replies,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        ((TurnContext)turnContext).BufferedReplyActivities.AddRange(replies);
    }
}
