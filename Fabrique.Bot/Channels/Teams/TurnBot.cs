using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>What <c>CloudAdapter</c> runs: a stored turn, then its replies to wherever the caller waits for them.</summary>
internal sealed class TurnBot(TurnRunner runner, IncomingFiles files, OutboxBell bell, ServiceUrlGuard guard, IChance chance) : IBot
{
    /// <exception cref="ActivityRefusedException">There is no conversation to answer in, or no way to it.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var expectsReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        Check(activity, expectsReplies);
        IncomingTeams.Settle(activity);
        activity.Id = string.IsNullOrEmpty(activity.Id) ? chance.NewId() : activity.Id;
        ReceivedFile.Put(turnContext, await files.FetchAsync(turnContext, cancellationToken));
        var delivery = expectsReplies ? OutboxDelivery.Answered : OutboxDelivery.Connector;
        var outcome = await runner.RunAsync(turnContext, new TurnEnvelope(activity.Id, delivery, KeepsIncoming: false, Outcome: ""), cancellationToken);

        // Also what was posted into other conversations leaves now.
        if (outcome is TurnOutcome.Stored { HasPosts: true }) bell.Ring();
        AnswerAgain(turnContext, outcome);
        if (expectsReplies)
        {
            ((TurnContext)turnContext).BufferedReplyActivities.AddRange(outcome.Printed.Select(json => new PrintedReply(json)));
        }
    }

    /// <summary>A call that was answered before is told that it was heard; what it asked for is done already.</summary>
    private static void AnswerAgain(ITurnContext context, TurnOutcome outcome)
    {
        if (outcome is TurnOutcome.Repeated && context.Activity.Type == ActivityTypes.Invoke)
        {
            context.TurnState[BotAdapter.InvokeResponseKey] =
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = StatusCodes.Status200OK } };
        }
    }

    private void Check(Activity activity, bool expectsReplies)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            throw new ActivityRefusedException("An activity names its channel and its conversation.");
        }

        if (activity.MembersAdded?.Contains(null!) == true || activity.MembersRemoved?.Contains(null!) == true)
        {
            throw new ActivityRefusedException("A list of members holds nothing at one place.");
        }

        if (!expectsReplies && !guard.Allows(activity.ServiceUrl))
        {
            throw new ActivityRefusedException("Nothing may be posted to this service URL.");
        }
    }
}
