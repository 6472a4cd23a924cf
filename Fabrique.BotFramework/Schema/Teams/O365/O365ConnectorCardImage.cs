using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An image.</summary>
public class O365ConnectorCardImage
{
    public O365ConnectorCardImage()
    {
    }

    public O365ConnectorCardImage(string image = null, string title = null)
    {
        Image = image;
        Title = title;
    }

    [JsonProperty(PropertyName = "image")]
    public string Image { get; set; }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }
}
