using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Recognition;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> KnownWords =
        PromptCultures.ForConfirming();

    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Words)> _words;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, KnownWords, validator, defaultLocale)
    {
    }

    /// <param name="choiceDefaults">Yes, no and how they are listed, by locale.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _words = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>How the two choices are listed, in any language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no, in any language.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

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
        var culture = PromptCultures.Of(turnContext, DefaultLocale);
        var question = AppendChoices(
            PromptQuestions.Of(options, isRetry),
            activity.ChannelId,
            Choices(culture),
            options.Style ?? Style,
            ChoiceOptions ?? _words.In(culture).Words,
            activity.Conversation?.ConversationType,
            [activity.From?.Id],
            cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        var answer = PromptQuestions.AnswerTo(turnContext);
        var result = new PromptRecognizerResult<bool>();
        if (string.IsNullOrEmpty(answer))
            return Task.FromResult(result);
        var culture = PromptCultures.Of(turnContext, DefaultLocale, options?.RecognizeLanguage);
        var strict = Strictness.Of(turnContext);
        var said = YesOrNo.Read(answer, culture, strict) ?? Chosen(answer, culture, strict);
        result.Succeeded = said is Answer.Yes or Answer.No;
        result.Value = said == Answer.Yes;

        return Task.FromResult(result);
    }

    private List<Choice> Choices(string culture)
    {
        var words = _words.In(culture);
        return [ConfirmChoices?.Item1 ?? words.Yes, ConfirmChoices?.Item2 ?? words.No];
    }

    // "1" and "first" answer a question whose choices were numbered. The original reads them in English only.
    private Answer? Chosen(string answer, string culture, bool strict)
    {
        if (!((ChoiceOptions ?? _words.In(culture).Words)?.IncludeNumbers ?? true))
            return null;
        var choices = Choices(culture);
        var found = ChoiceRecognizers.RecognizeChoices(answer, choices);
        if (found.Count == 0 && !strict)
            found = ChoiceRecognizers.RecognizeChoices(answer, choices, new FindChoicesOptions { Locale = culture });
        if (found.Count == 0)
            return null;
        return found[0].Resolution.Index == 0 ? Answer.Yes : Answer.No;
    }
}
