using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    public FindChoicesOptions()
    {
    }

    /// <summary>True when a choice's value is no name of it.</summary>
    [JsonProperty(PropertyName = "noValue")]
    public bool NoValue { get; set; }

    /// <summary>True when a choice's button is no name of it.</summary>
    [JsonProperty(PropertyName = "noAction")]
    public bool NoAction { get; set; }

    /// <summary>True when "2" may choose the second.</summary>
    [JsonProperty(PropertyName = "recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>True when "the second" may.</summary>
    [JsonProperty(PropertyName = "recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
