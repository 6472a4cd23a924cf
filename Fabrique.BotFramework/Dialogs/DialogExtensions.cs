using Microsoft.Bot.Builder.TraceExtensions;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the whole of a turn.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the dialog, or begins it when nothing runs. For a parent bot that called this one as a skill
    /// it also ends, cancels and asks again on demand.</summary>
    /// <remarks>An exception is told to the dialogs as <see cref="DialogEvents.Error"/>, from the innermost outwards,
    /// and goes on to the caller unless one of them handles it: then the turn goes on.</remarks>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        foreach (var (name, service) in turnContext.TurnState)
            dc.Services[name] = service;
        while (!await TryTurnAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false))
        {
            // Handled: what the handler left on the stack is run.
        }

        await TraceStateAsync(dc, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> TryTurnAsync(DialogContext dc, string dialogId, CancellationToken ct)
    {
        try
        {
            if (SkillClaims.CalledByBot(dc.Context))
                await ParentBot.TurnAsync(dc, dialogId, ct).ConfigureAwait(false);
            else
                await TurnAsync(dc, dialogId, ct).ConfigureAwait(false);
            return true;
        }
        catch (Exception error)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, error, true, true, ct).ConfigureAwait(false))
                throw;
            return false;
        }
    }

    internal static async Task<DialogTurnResult> TurnAsync(DialogContext dc, string dialogId, CancellationToken ct)
    {
        var result = await dc.ContinueDialogAsync(ct).ConfigureAwait(false);
        return result.Status == DialogTurnStatus.Empty
            ? await dc.BeginDialogAsync(dialogId, null, ct).ConfigureAwait(false)
            : result;
    }

    private static Task TraceStateAsync(DialogContext dc, CancellationToken ct) =>
        dc.Context.TraceActivityAsync(
            "BotState",
            new DialogState(dc.Stack),
            "https://www.botframework.com/schemas/botState",
            "Bot State",
            ct);
}
