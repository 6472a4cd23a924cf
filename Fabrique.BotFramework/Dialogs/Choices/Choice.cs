using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of the values that a prompt offers.</summary>
public class Choice
{
    public Choice(string value = null) => Value = value;

    /// <summary>What is returned when it is chosen.</summary>
    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }

    /// <summary>The button, where it differs from the value.</summary>
    [JsonProperty(PropertyName = "action")]
    public CardAction Action { get; set; }

    [JsonProperty(PropertyName = "synonyms")]
    public List<string> Synonyms { get; set; }
}

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    None = 0,

    /// <summary>As the channel can, and as short as it goes.</summary>
    Auto = 1,

    Inline = 2,
    List = 3,
    SuggestedAction = 4,
    HeroCard = 5,
}
