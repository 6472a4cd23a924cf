namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides on an answer, even on one that was not recognised.</summary>
/// <returns>True to accept it.</returns>
public delegate Task<bool> PromptValidator<T>(
    PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a prompt read from a message.</summary>
public class PromptRecognizerResult<T>
{
    public PromptRecognizerResult()
    {
    }

    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>True when parents may look at the answer though it was recognised.</summary>
    public bool AllowInterruption { get; set; }
}

/// <summary>What a validator looks at.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>What the prompt remembers between attempts.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>1 for the first answer.</summary>
    public int AttemptCount => PromptAttempts.Of(State);
}
