using Fabrique.Bot.Channels.DirectLine;
using Fabrique.Bot.Channels.Simple;
using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Pages;

/// <summary>What was begun on the pages, for the chat to go on with.</summary>
/// <param name="Ticket">Lets this chat take it over.</param>
/// <param name="Mark">Names how far it had gone: the chat takes it over once for each.</param>
internal sealed record ChatHandover(string Ticket, string Mark);

internal sealed class ChatHandovers(SimplePages pages, HandoverTickets tickets)
{
    /// <returns>Null when nothing is under way on the pages of this browser.</returns>
    public async Task<ChatHandover?> FindAsync(HttpContext context, SessionCode code, CancellationToken ct)
    {
        if (pages.Visits.Find(context, code) is not { } visit) return null;
        var place = await pages.Desk.WhereAsync(visit.Conversation, visit.Language, "", ct);
        return place.UnderWay is { } response && place.Mark is { } mark ? new ChatHandover(tickets.Create(response), mark) : null;
    }
}
