using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody who got no notification, and why.</summary>
public class MeetingNotificationRecipientFailureInfo
{
    public MeetingNotificationRecipientFailureInfo()
    {
    }

    [JsonProperty(PropertyName = "recipientMri")]
    public string RecipientMri { get; set; }

    [JsonProperty(PropertyName = "errorcode")]
    public string ErrorCode { get; set; }

    [JsonProperty(PropertyName = "failureReason")]
    public string FailureReason { get; set; }
}
