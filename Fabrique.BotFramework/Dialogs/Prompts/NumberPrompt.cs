using Microsoft.Bot.Recognition;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number: a float, int, long, double or decimal.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <exception cref="NotSupportedException">The type is none of those.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (!NumberAs<T>.IsSupported)
            throw new NotSupportedException($"A number prompt cannot give a {typeof(T).Name}.");
        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) =>
        PromptQuestions.AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        var answer = PromptQuestions.AnswerTo(turnContext);
        var result = new PromptRecognizerResult<T>();
        if (string.IsNullOrEmpty(answer))
            return Task.FromResult(result);
        var culture = PromptCultures.Of(turnContext, DefaultLocale, options?.RecognizeLanguage);
        if (NumberReader.First(answer, culture, Strictness.Of(turnContext)) is { } number
            && NumberAs<T>.TryConvert(number, out var value))
        {
            result.Succeeded = true;
            result.Value = value;
        }

        return Task.FromResult(result);
    }
}
