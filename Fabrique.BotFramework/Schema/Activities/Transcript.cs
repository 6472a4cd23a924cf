using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Activities of the past, to load into a conversation.</summary>
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonProperty(PropertyName = "activities")]
    public IList<Activity> Activities { get; set; }
}
