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

    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId) => IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;

    /// <summary>True when the dialog scope of memory does not stop at this container.</summary>
    [JsonProperty(PropertyName = "ignoreMemoryScopeBinding")]
    public bool IgnoreMemoryScopeBinding { get; set; }

    [JsonProperty(PropertyName = "dialogs")]
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The telemetry of everything inside; null is none.</summary>
    [JsonIgnore]
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value ?? NullBotTelemetryClient.Instance;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <returns>Null when the active dialog of <paramref name="dc"/> has no stack inside.</returns>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => FindDialog(dialogId);

    public override async Task<bool> OnDialogEventAsync(
        DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
            return true;
        if (e.Name == DialogEvents.VersionChanged)
        {
            var unheard = $"Unhandled dialog event: {e.Name}. Active dialog: {dc.ActiveDialog?.Id}";
            dc.Dialogs.TelemetryClient.TrackTrace(unheard, Severity.Warning, null);
            await dc.Context.TraceActivityAsync(
                "UnhandledDialogEvent", label: unheard, cancellationToken: cancellationToken).ConfigureAwait(false);
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
