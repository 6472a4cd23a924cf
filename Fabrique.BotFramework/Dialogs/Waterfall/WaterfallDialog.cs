using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Steps, one after the other; each gets the result of the last.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string PersistedStepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = [.. actions ?? []];

    /// <summary>The id and the number of steps: a running waterfall notices that it got another one.</summary>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Misplaced.Refuse(options, nameof(options));
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>();
        var instance = Guid.NewGuid().ToString();
        state[PersistedInstanceId] = instance;
        WaterfallTelemetry.Started(this, instance);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Goes on with the text of a message; any other activity leaves the waterfall where it is.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        return activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken)
                .ConfigureAwait(false)
            : EndOfTurn;
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = dc.ActiveDialog.State.Read<int>(PersistedStepIndex);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    /// <summary>Tells the telemetry how the waterfall ended, and where when it was cancelled.</summary>
    public override Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        WaterfallTelemetry.Ended(this, InstanceOf(instance.State), reason, () => NameOf(instance.State.Read<int>(PersistedStepIndex)));
        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(
        WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        var index = stepContext.Index;
        WaterfallTelemetry.Stepped(this, InstanceOf(stepContext.ActiveDialog.State), () => NameOf(index));
        return _steps[index](stepContext, cancellationToken);
    }

    /// <summary>Runs a step; past the last one the waterfall ends with <paramref name="result"/>.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        if (index >= _steps.Count)
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
        var state = dc.ActiveDialog.State;
        state[PersistedStepIndex] = index;
        state.TryGetValue(PersistedOptions, out var options);
        var values = state.Read<Dictionary<string, object>>(PersistedValues);
        var step = new WaterfallStepContext(this, dc, options, values, index, reason, result);
        return await OnStepAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private static string InstanceOf(IDictionary<string, object> state) => state.Read<string>(PersistedInstanceId);

    // The compiler's names of lambdas say nothing: those steps are counted.
    private string NameOf(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : string.Empty;
        return name.Length == 0 || name.Contains('<', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"Step{index + 1}of{_steps.Count}")
            : name;
    }
}
