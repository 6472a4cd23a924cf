using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody in a meeting.</summary>
public class TeamsMeetingParticipant
{
    public TeamsMeetingParticipant()
    {
    }

    public TeamsMeetingParticipant(
        TeamsChannelAccount user,
        ConversationAccount conversation = null,
        MeetingParticipantInfo meeting = null)
    {
        User = user;
        Conversation = conversation;
        Meeting = meeting;
    }

    [JsonProperty(PropertyName = "user")]
    public TeamsChannelAccount User { get; set; }

    [JsonProperty(PropertyName = "meeting")]
    public MeetingParticipantInfo Meeting { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }
}
