using System.Diagnostics;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder;

/// <summary>Tells a logger all that comes in and goes out, at the end of the turn and in its order. A logger that fails
/// does not fail the turn.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var transcript = new Queue<IActivity>();
        NoteReceived(transcript, turnContext.Activity);
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            for (var index = 0; index < activities.Count; index++)
                Note(transcript, activities[index], responses?.ElementAtOrDefault(index)?.Id);
            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            Note(transcript, activity).Type = ActivityTypes.MessageUpdate;
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            Note(transcript, new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId }
                .ApplyConversationReference(reference));
        });
        try
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await TellAsync(transcript).ConfigureAwait(false);
        }
    }

    // Nobody said the event by which the bot goes on in a conversation of the past.
    private static void NoteReceived(Queue<IActivity> transcript, Activity activity)
    {
        if (activity == null || (activity.Type == ActivityTypes.Event && activity.Name == ActivityEventNames.ContinueConversation))
            return;
        activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(activity.From.Role))
            activity.From.Role = RoleTypes.User;
        Note(transcript, activity);
    }

    private static Activity Note(Queue<IActivity> transcript, Activity activity, string id = null)
    {
        var copy = KeptActivities.Copy(activity);
        if (!string.IsNullOrEmpty(id))
            copy.Id = id;

        // Some channels give no id to what the bot says.
        if (string.IsNullOrEmpty(copy.Id))
            copy.Id = $"g_{Guid.NewGuid()}";
        copy.Timestamp ??= DateTimeOffset.UtcNow;
        transcript.Enqueue(copy);
        return copy;
    }

    private async Task TellAsync(Queue<IActivity> transcript)
    {
        while (transcript.TryDequeue(out var activity))
        {
            try
            {
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                Trace.TraceError($"The transcript logger failed: {fault}");
            }
        }
    }
}
