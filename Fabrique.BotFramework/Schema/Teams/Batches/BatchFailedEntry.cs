using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One of many messages, which failed.</summary>
public class BatchFailedEntry
{
    public BatchFailedEntry()
    {
    }

    [JsonProperty(PropertyName = "entryId")]
    public string EntryId { get; set; }

    [JsonProperty(PropertyName = "error")]
    public string Error { get; set; }
}
