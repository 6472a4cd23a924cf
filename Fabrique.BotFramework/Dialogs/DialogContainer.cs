using Microsoft.Bot.Builder.TraceExtensions;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of dialogs.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    [JsonProperty(PropertyName = "dialogs")]
    public DialogSet Dialogs { get; set; } = new();

    /// <returns>Null when the active dialog of <paramref name="dc"/> has no stack inside.</returns>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public override async Task<bool> OnDialogEventAsync(
        DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
            return true;
        if (e.Name == DialogEvents.VersionChanged)
        {
            await dc.Context.TraceActivityAsync(
                "UnhandledDialogEvent", label: $"Unhandled dialog event: {e.Name}. Active dialog: {dc.ActiveDialog?.Id}",
                cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    /// <summary>Version of everything inside.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Tells <see cref="DialogEvents.VersionChanged"/> when the running instance was begun by another version.</summary>
    protected virtual async Task CheckForVersionChangeAsync(
        DialogContext dc, CancellationToken cancellationToken = default)
    {
        var before = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();
        if (before != null && before != dc.ActiveDialog.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
