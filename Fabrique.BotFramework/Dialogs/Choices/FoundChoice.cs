using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was found in what a person wrote.</summary>
public class FoundChoice
{
    public FoundChoice()
    {
    }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [JsonProperty(PropertyName = "index")]
    public int Index { get; set; }

    /// <summary>How well it fits, up to 1.</summary>
    [JsonProperty(PropertyName = "score")]
    public float Score { get; set; }

    /// <summary>The name that was found; null when the choice was counted out.</summary>
    [JsonProperty(PropertyName = "synonym")]
    public string Synonym { get; set; }
}
