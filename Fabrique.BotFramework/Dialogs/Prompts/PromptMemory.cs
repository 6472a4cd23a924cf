namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps between turns: what it asked, and the attempts.</summary>
internal static class PromptMemory
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public static (PromptOptions Options, IDictionary<string, object> State) Begin(DialogContext dc, object options)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Misplaced.Refuse(options, nameof(options));
        if (options is not PromptOptions asked)
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for a prompt.");
        PromptQuestions.ExpectInput(asked);
        var state = new Dictionary<string, object> { [PromptAttempts.Key] = 0 };
        dc.ActiveDialog.State[PersistedOptions] = asked;
        dc.ActiveDialog.State[PersistedState] = state;
        return (asked, state);
    }

    public static (PromptOptions Options, IDictionary<string, object> State) Of(DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return (instance.State.Read<PromptOptions>(PersistedOptions),
            instance.State.Read<Dictionary<string, object>>(PersistedState));
    }
}
