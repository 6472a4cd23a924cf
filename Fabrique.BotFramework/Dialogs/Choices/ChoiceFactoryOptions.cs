using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The words between choices in a text; what is null is English.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    [JsonProperty(PropertyName = "inlineSeparator")]
    public string InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    [JsonProperty(PropertyName = "inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more.</summary>
    [JsonProperty(PropertyName = "inlineOrMore")]
    public string InlineOrMore { get; set; }

    [JsonProperty(PropertyName = "includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
