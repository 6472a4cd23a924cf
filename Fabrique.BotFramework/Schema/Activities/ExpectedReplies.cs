using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>All replies of one turn, when they travel in the HTTP answer.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonProperty(PropertyName = "activities")]
    public IList<Activity> Activities { get; set; }
}
