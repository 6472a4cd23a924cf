using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far somebody has read.</summary>
public class ReadReceiptInfo
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string lastReadMessageId)
    {
        LastReadMessageId = lastReadMessageId;
    }

    [JsonProperty(PropertyName = "lastReadMessageId")]
    public string LastReadMessageId { get; set; }

    /// <summary>Ids are times: what is not later than the last read message was read. False where an id is no time.</summary>
    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, NumberStyles.Integer, CultureInfo.InvariantCulture, out var compared)
        && long.TryParse(lastReadMessageId, NumberStyles.Integer, CultureInfo.InvariantCulture, out var read)
        && compared <= read;

    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
