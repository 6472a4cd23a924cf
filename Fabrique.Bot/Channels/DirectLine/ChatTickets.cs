using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Lets the host's own chat page begin conversations without the secret: the page carries a ticket
/// and sends it in the header <see cref="Header"/>, which no other site's page can add.</summary>
internal interface IChatTickets
{
    const string Header = "X-Fabrique-Ticket";

    /// <summary>A ticket for one serving of the page.</summary>
    string Create();

    bool IsValid(string ticket);
}

internal sealed class ChatTickets(IDataProtectionProvider protection, TimeProvider time, IOptions<DirectLineOptions> options) : IChatTickets
{
    private readonly SignedTokens _tickets = new(protection, "ticket", time);

    public string Create() => _tickets.Create(conversation: null, user: null, options.Value.TicketLifetime);

    public bool IsValid(string ticket) => _tickets.Read(ticket) is TokenReading.Valid;
}
