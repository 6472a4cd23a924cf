using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    public PromptOptions()
    {
    }

    public Activity Prompt { get; set; }

    /// <summary>Asked after an answer that did not do; without it, <see cref="Prompt"/> again.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    public ListStyle? Style { get; set; }

    /// <summary>Whatever the validator needs.</summary>
    public object Validations { get; set; }

    /// <summary>The language that answers are read in, where it is not that of the activity.</summary>
    public string RecognizeLanguage { get; set; }
}
