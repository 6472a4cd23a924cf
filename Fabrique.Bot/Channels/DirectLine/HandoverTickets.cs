using Fabrique.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Lets the chat page go on with what was begun on the pages: the page carries a ticket, and sends it with the opening words.</summary>
internal sealed class HandoverTickets(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>In the activity's channel data.</summary>
    private const string Field = "fabriqueHandover";

    // As long as a chat page may begin conversations.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly SignedTokens _tickets = new(protection, "handover", time);

    public string Create(ResponseId response) => _tickets.Create(response.Value, user: null, Lifetime);

    /// <summary>Takes the ticket off the activity: it is nobody else's to read in the history.</summary>
    /// <returns>The response that it stands for, or null when there is none, or none that is good.</returns>
    public ResponseId? Take(Activity activity)
    {
        if (activity.ChannelData is not JObject data || data[Field] is not JValue { Value: string ticket })
        {
            return null;
        }

        data.Remove(Field);
        return _tickets.Read(ticket) is TokenReading.Valid { Claims.Conversation: { } response } ? new ResponseId(response) : null;
    }
}
