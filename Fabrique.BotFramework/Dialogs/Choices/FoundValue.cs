using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in what a person wrote.</summary>
public class FoundValue
{
    public FoundValue()
    {
    }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }

    /// <summary>That of the <see cref="SortedValue"/>.</summary>
    [JsonProperty(PropertyName = "index")]
    public int Index { get; set; }

    /// <summary>How well it fits, up to 1.</summary>
    [JsonProperty(PropertyName = "score")]
    public float Score { get; set; }
}
