using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Those of many messages that failed.</summary>
public class BatchFailedEntriesResponse
{
    public BatchFailedEntriesResponse()
    {
    }

    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty(PropertyName = "failedEntryResponses")]
    public IList<BatchFailedEntry> FailedEntries { get; private set; } = [];
}
