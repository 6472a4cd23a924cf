using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose one of several values.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> KnownWords = PromptCultures.ForChoices();

    private readonly Dictionary<string, ChoiceFactoryOptions> _words;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, KnownWords, validator, defaultLocale)
    {
    }

    /// <param name="choiceDefaults">How choices are listed, by locale.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _words = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>How choices are listed, in any language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How answers are read.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var question = AppendChoices(
            PromptQuestions.Of(options, isRetry),
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? _words.In(PromptCultures.Of(turnContext, DefaultLocale)),
            activity.Conversation?.ConversationType,
            [activity.From?.Id],
            cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        var answer = PromptQuestions.AnswerTo(turnContext);
        var result = new PromptRecognizerResult<FoundChoice>();
        if (string.IsNullOrEmpty(answer))
            return Task.FromResult(result);
        var found = ChoiceRecognizers.RecognizeChoices(answer, options.Choices ?? [], Reading(turnContext, options));
        if (found.Count > 0)
        {
            result.Succeeded = true;
            result.Value = found[0].Resolution;
        }

        return Task.FromResult(result);
    }

    // A copy: the prompt is shared by all conversations, whose languages differ.
    private FindChoicesOptions Reading(ITurnContext turnContext, PromptOptions options)
    {
        var how = RecognizerOptions ?? new FindChoicesOptions();
        return new FindChoicesOptions
        {
            NoValue = how.NoValue,
            NoAction = how.NoAction,
            RecognizeNumbers = how.RecognizeNumbers,
            RecognizeOrdinals = how.RecognizeOrdinals,
            AllowPartialMatches = how.AllowPartialMatches,
            MaxTokenDistance = how.MaxTokenDistance,
            Tokenizer = how.Tokenizer,
            Locale = PromptCultures.Of(turnContext, how.Locale ?? DefaultLocale, options.RecognizeLanguage),
        };
    }
}
