using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Meetings, receipts, and messages that were changed or taken back.</summary>
public partial class TeamsActivityHandler
{
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.ChannelId == Channels.Msteams && TeamsEventAsync(turnContext, cancellationToken) is { } hook
            ? hook
            : base.OnEventActivityAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TeamsKind(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        TeamsKind(turnContext.Activity) switch
        {
            "softDeleteMessage" => OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageDeleteActivityAsync(turnContext, cancellationToken),
        };

    protected virtual Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <returns>Null for a name that Teams does not use, and for a value that is not of its kind: an event like any other.</returns>
    private Task TeamsEventAsync(ITurnContext<IEventActivity> turn, CancellationToken ct)
    {
        var value = turn.Activity.Value;
        return turn.Activity.Name switch
        {
            "application/vnd.microsoft.readReceipt" when TryRead<ReadReceiptInfo>(value, out var read) => OnTeamsReadReceiptAsync(read, turn, ct),
            "application/vnd.microsoft.meetingStart" when TryRead<MeetingStartEventDetails>(value, out var begun) =>
                OnTeamsMeetingStartAsync(begun, turn, ct),
            "application/vnd.microsoft.meetingEnd" when TryRead<MeetingEndEventDetails>(value, out var ended) =>
                OnTeamsMeetingEndAsync(ended, turn, ct),
            "application/vnd.microsoft.meetingParticipantJoin" when TryRead<MeetingParticipantsEventDetails>(value, out var came) =>
                OnTeamsMeetingParticipantsJoinAsync(came, turn, ct),
            "application/vnd.microsoft.meetingParticipantLeave" when TryRead<MeetingParticipantsEventDetails>(value, out var left) =>
                OnTeamsMeetingParticipantsLeaveAsync(left, turn, ct),
            _ => null,
        };
    }

    /// <returns>Null on other channels.</returns>
    private static string TeamsKind(IActivity activity) =>
        activity.ChannelId == Channels.Msteams ? TeamsActivityExtensions.Data(activity)?.EventType : null;
}
