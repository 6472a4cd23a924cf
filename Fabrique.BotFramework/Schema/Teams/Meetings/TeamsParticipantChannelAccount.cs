using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody in a meeting, as Teams knows them.</summary>
public class TeamsParticipantChannelAccount : TeamsChannelAccount
{
    public TeamsParticipantChannelAccount()
    {
    }

    public TeamsParticipantChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null,
        string tenantId = null,
        string userRole = null,
        string meetingRole = null,
        bool inMeeting = false,
        ConversationAccount conversation = null)
        : base(id: id, name: name, givenName: givenName, surname: surname, email: email, userPrincipalName: userPrincipalName, tenantId: tenantId, userRole: userRole)
    {
        MeetingRole = meetingRole;
        InMeeting = inMeeting;
        Conversation = conversation;
    }

    [JsonProperty(PropertyName = "inMeeting")]
    public bool InMeeting { get; set; }

    [JsonProperty(PropertyName = "meetingRole")]
    public string MeetingRole { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }
}
