using Microsoft.Bot.Recognition;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date or time, relative to when the person wrote.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(
        string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) =>
        PromptQuestions.AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        var answer = PromptQuestions.AnswerTo(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (string.IsNullOrEmpty(answer))
            return Task.FromResult(result);
        var culture = PromptCultures.Of(turnContext, DefaultLocale, options?.RecognizeLanguage);
        var now = turnContext.Activity.LocalTimestamp?.DateTime ?? DateTime.Now;
        if (DateTimeReader.First(answer, culture, now) is { } found)
        {
            result.Succeeded = true;
            result.Value = [.. found.Select(Resolution)];
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution Resolution(DateTimeMeaning meaning) => new()
    {
        Value = meaning.Value,
        Start = meaning.Start,
        End = meaning.End,
        Timex = meaning.Timex,
    };
}
