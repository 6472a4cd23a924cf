using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Joins a prompt and its choices.</summary>
internal static class PromptChoices
{
    public static IMessageActivity Append(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options,
        string conversationType,
        IList<string> toList)
    {
        var text = prompt?.Text ?? string.Empty;
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => new Activity(ActivityTypes.Message) { Text = text },
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt != null)
            return Join(JObject.FromObject(prompt).As<Activity>(), shown);
        shown.InputHint = InputHints.ExpectingInput;
        return shown;
    }

    private static Activity Join(Activity prompt, IMessageActivity shown)
    {
        prompt.Text = shown.Text;
        if (shown.SuggestedActions?.Actions?.Count > 0)
            prompt.SuggestedActions = shown.SuggestedActions;
        if (shown.Attachments?.Count > 0)
            prompt.Attachments = [.. prompt.Attachments ?? [], .. shown.Attachments];
        return prompt;
    }
}
