namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words with which a language lists choices and says yes and no.</summary>
public class PromptCultureModel
{
    public PromptCultureModel()
    {
    }

    public string Locale { get; set; }

    public string Separator { get; set; }

    /// <summary>Between two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more.</summary>
    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }
}
