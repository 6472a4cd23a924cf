using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What simple cards have in common.</summary>
public class BasicCard
{
    public BasicCard()
    {
    }

    public BasicCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    [JsonProperty(PropertyName = "subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "images")]
    public IList<CardImage> Images { get; set; }

    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }
}
