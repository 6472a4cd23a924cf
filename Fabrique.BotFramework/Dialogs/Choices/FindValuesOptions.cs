using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for.</summary>
public class FindValuesOptions
{
    public FindValuesOptions()
    {
    }

    /// <summary>True when some of a value's words are enough.</summary>
    [JsonProperty(PropertyName = "allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value; 2 unless set.</summary>
    [JsonProperty(PropertyName = "maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    [JsonProperty(PropertyName = "tokenizer")]
    public TokenizerFunction Tokenizer { get; set; }
}
