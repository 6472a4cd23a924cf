using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Someone named in a message.</summary>
public class Mention : Entity
{
    private const string Kind = "mention";

    public Mention()
        : base(Kind)
    {
    }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? Kind)
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The words in the message that name the person.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
