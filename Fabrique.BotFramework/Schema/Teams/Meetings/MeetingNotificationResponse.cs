using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who got no notification.</summary>
public class MeetingNotificationResponse
{
    public MeetingNotificationResponse()
    {
    }

    [JsonProperty(PropertyName = "recipientsFailureInfo")]
    public IList<MeetingNotificationRecipientFailureInfo> RecipientsFailureInfo { get; set; }
}
