using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, and what it stands for.</summary>
public class SortedValue
{
    public SortedValue()
    {
    }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }

    [JsonProperty(PropertyName = "index")]
    public int Index { get; set; }
}
