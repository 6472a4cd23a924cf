using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Tells a telemetry of each activity that is received, sent, updated or deleted.</summary>
public partial class TelemetryLoggerMiddleware : IMiddleware
{
    /// <param name="telemetryClient">Null for one that nobody listens to.</param>
    /// <param name="logPersonalInformation">True to tell names and what was said, too.</param>
    public TelemetryLoggerMiddleware(IBotTelemetryClient telemetryClient, bool logPersonalInformation = false)
    {
        TelemetryClient = telemetryClient ?? NullBotTelemetryClient.Instance;
        LogPersonalInformation = logPersonalInformation;
    }

    public bool LogPersonalInformation { get; }

    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient { get; }

    public virtual async Task OnTurnAsync(ITurnContext context, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Who logs dialogs finds the telemetry in the turn.
        context.TurnState.TryAdd(typeof(IBotTelemetryClient).FullName, TelemetryClient);
        if (context.Activity != null)
            await OnReceiveActivityAsync(context.Activity, cancellationToken).ConfigureAwait(false);
        context.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            foreach (var activity in activities)
                await OnSendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            return responses;
        });
        context.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            await OnUpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            return response;
        });
        context.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            var deleted = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            await OnDeleteActivityAsync(deleted.ApplyConversationReference(reference), cancellationToken).ConfigureAwait(false);
        });
        if (nextTurn != null)
            await nextTurn(cancellationToken).ConfigureAwait(false);
    }

    protected virtual async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(
            TelemetryLoggerConstants.BotMsgReceiveEvent, await FillReceiveEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(
            TelemetryLoggerConstants.BotMsgSendEvent, await FillSendEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(
            TelemetryLoggerConstants.BotMsgUpdateEvent, await FillUpdateEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(
            TelemetryLoggerConstants.BotMsgDeleteEvent, await FillDeleteEventPropertiesAsync(activity).ConfigureAwait(false));
}
