using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of dialogs in this turn: begin, continue, end, replace, cancel.</summary>
public class DialogContext
{
    private const string ActivityReceivedTold = "activityReceivedEmitted";

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, Of(parentDialogContext).Context, state)
    {
        Parent = parentDialogContext;
        Services = parentDialogContext.Services;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>Running dialogs, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the active dialog; null when that is no container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container
            ? container.CreateChildContext(this)
            : null;

    /// <summary>Null when nothing runs.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Objects for the dialogs of this turn.</summary>
    public TurnContextStateCollection Services { get; private protected init; } = [];

    /// <exception cref="ArgumentException">There is no such dialog.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        Misplaced.Refuse(options, nameof(options));
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException(
                $"The dialog '{dialogId}' is not known here. Add it to the dialog set first.", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        try
        {
            return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (DialogErrors.Mark(error, this))
        {
            throw;
        }
    }

    public Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the activity to the active dialog.</summary>
    /// <returns><see cref="DialogTurnStatus.Empty"/> when nothing runs.</returns>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedTold, true))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken)
                .ConfigureAwait(false);
        }

        if (ActiveDialog == null)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        try
        {
            return await FindActive().ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (DialogErrors.Mark(error, this))
        {
            throw;
        }
    }

    /// <summary>Ends the active dialog and resumes the one below it with the result.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(
        object result = null, CancellationToken cancellationToken = default)
    {
        Misplaced.Refuse(result, nameof(result));
        await EndActiveAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        return ActiveDialog == null
            ? new DialogTurnResult(DialogTurnStatus.Complete, result)
            : await FindActive().ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
                .ConfigureAwait(false);
    }

    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        Misplaced.Refuse(options, nameof(options));
        await EndActiveAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Ends every dialog of the stack, and of the parents' stacks if asked to. A dialog under the active one
    /// may handle the event, which stops the cancelling.</summary>
    /// <returns><see cref="DialogTurnStatus.Empty"/> when there was nothing to cancel.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents,
        string eventName = null,
        object eventValue = null,
        CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent == null)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        var notify = false;
        for (var dc = this; dc != null; notify = true)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }

            if (notify && await dc.EmitEventAsync(
                eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken)
                .ConfigureAwait(false))
            {
                break;
            }

            await dc.EndActiveAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Lets the active dialog ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken)
            .ConfigureAwait(false);
        if (!handled && ActiveDialog != null)
            await FindActive().RepromptDialogAsync(Context, ActiveDialog, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks in this set, then in the parents'.</summary>
    /// <returns>Null when none has it.</returns>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <returns>True when a dialog handled the event.</returns>
    public async Task<bool> EmitEventAsync(
        string name,
        object value = null,
        bool bubble = true,
        bool fromLeaf = false,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentNullException(nameof(name));
        var dc = fromLeaf ? Leaf() : this;
        if (dc.ActiveDialog == null || dc.FindDialog(dc.ActiveDialog.Id) is not { } dialog)
            return false;
        var told = new DialogEvent { Bubble = bubble, Name = name, Value = value };
        return await dialog.OnDialogEventAsync(dc, told, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The turn's language, else the thread's.</summary>
    public string GetLocale() => (Context as TurnContext)?.Locale ?? CultureInfo.CurrentCulture.Name;

    private static DialogContext Of(DialogContext parent)
    {
        ArgumentNullException.ThrowIfNull(parent, "parentDialogContext");
        return parent;
    }

    internal DialogContext Leaf()
    {
        var leaf = this;
        while (leaf.Child is { } child)
            leaf = child;
        return leaf;
    }

    private Dialog FindActive() =>
        FindDialog(ActiveDialog.Id)
        ?? throw new InvalidOperationException($"The dialog '{ActiveDialog.Id}' is on the stack but not known here.");

    private async Task EndActiveAsync(DialogReason reason, CancellationToken ct)
    {
        if (ActiveDialog == null)
            return;
        if (FindDialog(ActiveDialog.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, ActiveDialog, reason, ct).ConfigureAwait(false);
        Stack.RemoveAt(0);
    }
}
