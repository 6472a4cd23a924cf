using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far the sending of many messages is.</summary>
public class BatchOperationState
{
    public BatchOperationState()
    {
    }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }

    [JsonProperty(PropertyName = "statusMap")]
    public IDictionary<int, int> StatusMap { get; private set; } = new Dictionary<int, int>();

    [JsonProperty(PropertyName = "retryAfter")]
    public DateTime? RetryAfter { get; set; }

    [JsonProperty(PropertyName = "totalEntriesCount")]
    public int TotalEntriesCount { get; set; }
}
