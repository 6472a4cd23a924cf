using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What all prompts do alike with their question and its answer.</summary>
internal static class PromptQuestions
{
    /// <summary>Sends the question, or what is asked after an answer that did not do; nothing when there is none.</summary>
    public static async Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (Of(options, isRetry) is { } question)
            await turnContext.SendActivityAsync(question, ct).ConfigureAwait(false);
    }

    public static Activity Of(PromptOptions options, bool isRetry) =>
        isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;

    public static void ExpectInput(PromptOptions options)
    {
        ExpectInput(options.Prompt);
        ExpectInput(options.RetryPrompt);
    }

    /// <returns>The text of a message; null of any other activity.</returns>
    public static string AnswerTo(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
    }

    private static void ExpectInput(Activity prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }
}
