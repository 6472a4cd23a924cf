using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that call each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A set without a state of its own, inside a component.</summary>
    public DialogSet()
    {
    }

    /// <summary>The telemetry of every dialog of the set; null is none.</summary>
    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
                dialog.TelemetryClient = _telemetryClient;
        }
    }

    /// <summary>Changes when a dialog of the set changes.</summary>
    public virtual string GetVersion() => _version ??= Hash(_dialogs.Values.Select(dialog => dialog.GetVersion()));

    /// <summary>Adds a dialog. When its id belongs to another dialog it becomes <c>id2</c>, <c>id3</c>…</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var known) && ReferenceEquals(known, dialog))
            return this;
        dialog.Id = FreeId(dialog.Id);
        dialog.TelemetryClient = _telemetryClient;
        _dialogs.Add(dialog.Id, dialog);
        _version = null;
        return this;
    }

    /// <exception cref="InvalidOperationException">The set was made without a state.</exception>
    public async Task<DialogContext> CreateContextAsync(
        ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
            throw new InvalidOperationException("This dialog set was created without a dialog state.");
        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken)
            .ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <returns>Null when the set has no such dialog.</returns>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private static string Hash(IEnumerable<string> versions) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', versions))));

    private string FreeId(string wanted)
    {
        var id = wanted;
        for (var number = 2; _dialogs.ContainsKey(id); number++)
            id = wanted + number.ToString(CultureInfo.InvariantCulture);
        return id;
    }
}
