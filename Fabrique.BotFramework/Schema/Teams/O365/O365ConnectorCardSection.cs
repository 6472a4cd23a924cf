using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A part of such a card.</summary>
public class O365ConnectorCardSection
{
    public O365ConnectorCardSection()
    {
    }

    public O365ConnectorCardSection(
        string title = null,
        string text = null,
        string activityTitle = null,
        string activitySubtitle = null,
        string activityText = null,
        string activityImage = null,
        string activityImageType = null,
        bool? markdown = default,
        IList<O365ConnectorCardFact> facts = null,
        IList<O365ConnectorCardImage> images = null,
        IList<O365ConnectorCardActionBase> potentialAction = null)
    {
        Title = title;
        Text = text;
        ActivityTitle = activityTitle;
        ActivitySubtitle = activitySubtitle;
        ActivityText = activityText;
        ActivityImage = activityImage;
        ActivityImageType = activityImageType;
        Markdown = markdown;
        Facts = facts;
        Images = images;
        PotentialAction = potentialAction;
    }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "activityTitle")]
    public string ActivityTitle { get; set; }

    [JsonProperty(PropertyName = "activitySubtitle")]
    public string ActivitySubtitle { get; set; }

    [JsonProperty(PropertyName = "activityText")]
    public string ActivityText { get; set; }

    [JsonProperty(PropertyName = "activityImage")]
    public string ActivityImage { get; set; }

    [JsonProperty(PropertyName = "activityImageType")]
    public string ActivityImageType { get; set; }

    [JsonProperty(PropertyName = "markdown")]
    public bool? Markdown { get; set; }

    [JsonProperty(PropertyName = "facts")]
    public IList<O365ConnectorCardFact> Facts { get; set; }

    [JsonProperty(PropertyName = "images")]
    public IList<O365ConnectorCardImage> Images { get; set; }

    [JsonProperty(PropertyName = "potentialAction")]
    public IList<O365ConnectorCardActionBase> PotentialAction { get; set; }
}
