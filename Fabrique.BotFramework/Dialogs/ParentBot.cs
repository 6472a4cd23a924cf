using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A turn that a parent bot sent: it may cancel, ask for the question again, and is told the end.</summary>
internal static class ParentBot
{
    public static async Task TurnAsync(DialogContext dc, string dialogId, CancellationToken ct)
    {
        var result = await AnswerAsync(dc, dialogId, ct).ConfigureAwait(false);
        if (result.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled)
            await dc.Context.SendActivityAsync(End(dc.Context.Activity, result), ct).ConfigureAwait(false);
    }

    private static async Task<DialogTurnResult> AnswerAsync(DialogContext dc, string dialogId, CancellationToken ct)
    {
        var activity = dc.Context.Activity;
        if (activity.Type == ActivityTypes.EndOfConversation)
            return await CancelAsync(dc, ct).ConfigureAwait(false);
        if (activity.Type != ActivityTypes.Event || activity.Name != DialogEvents.RepromptDialog)
            return await DialogExtensions.TurnAsync(dc, dialogId, ct).ConfigureAwait(false);
        if (dc.Stack.Count == 0)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        await dc.RepromptDialogAsync(ct).ConfigureAwait(false);
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    }

    // From the innermost dialog outwards, so that each is told in order.
    private static async Task<DialogTurnResult> CancelAsync(DialogContext dc, CancellationToken ct)
    {
        if (dc.Stack.Count == 0)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        await dc.Context.TraceActivityAsync(
            "Dialog.RunAsync()", label: "The parent bot cancelled the skill.", cancellationToken: ct)
            .ConfigureAwait(false);
        return await dc.Leaf().CancelAllDialogsAsync(true, cancellationToken: ct).ConfigureAwait(false);
    }

    private static Activity End(Activity incoming, DialogTurnResult result) => new(ActivityTypes.EndOfConversation)
    {
        Value = result.Result,
        Locale = incoming.Locale,
        Code = result.Status == DialogTurnStatus.Complete
            ? EndOfConversationCodes.CompletedSuccessfully
            : EndOfConversationCodes.UserCancelled,
    };
}
