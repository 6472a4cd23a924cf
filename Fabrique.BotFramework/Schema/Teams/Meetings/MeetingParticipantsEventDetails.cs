using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who came to a meeting, or left.</summary>
public class MeetingParticipantsEventDetails
{
    public MeetingParticipantsEventDetails()
    {
    }

    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember> members = null)
    {
        Members = members;
    }

    [JsonProperty(PropertyName = "Members")]
    public IList<TeamsMeetingMember> Members { get; private set; } = [];
}
