using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A line of a receipt.</summary>
public class ReceiptItem
{
    public ReceiptItem()
    {
    }

    public ReceiptItem(
        string title = null,
        string subtitle = null,
        string text = null,
        CardImage image = null,
        string price = null,
        string quantity = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
        Tap = tap;
    }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    [JsonProperty(PropertyName = "subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "image")]
    public CardImage Image { get; set; }

    [JsonProperty(PropertyName = "price")]
    public string Price { get; set; }

    [JsonProperty(PropertyName = "quantity")]
    public string Quantity { get; set; }

    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }
}
