using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Says who calls, and whether they may.</summary>
internal sealed class DirectLineAccess(
    DirectLineTokens tokens, IChatTickets tickets, IOptions<DirectLineOptions> options, IHostEnvironment environment)
{
    /// <summary>Who presents a good token or the secret.</summary>
    public bool TryEnter(HttpContext context, [NotNullWhen(true)] out DirectLineCaller? caller, [NotNullWhen(false)] out DirectLineError? error)
    {
        caller = null;
        error = null;
        if (Bearer(context) is not { } presented)
        {
            error = DirectLineError.TokenMissing;
        }
        else if (IsSecret(presented))
        {
            caller = new DirectLineCaller.Site();
        }
        else
        {
            (caller, error) = tokens.Read(presented) switch
            {
                TokenReading.Valid valid => (new DirectLineCaller.Person(valid.Claims.Conversation!, valid.Claims.User!), null),
                TokenReading.Expired => (default(DirectLineCaller), DirectLineError.TokenExpired),
                TokenReading.Invalid => (null, DirectLineError.TokenInvalid),
                _ => throw new UnreachableException(),
            };
        }

        return caller is not null;
    }

    /// <summary>Who may act in <paramref name="conversation"/>.</summary>
    public bool TryEnter(
        HttpContext context, string conversation, [NotNullWhen(true)] out DirectLineCaller? caller, [NotNullWhen(false)] out DirectLineError? error)
    {
        if (!TryEnter(context, out caller, out error)) return false;
        if (caller is not DirectLineCaller.Person person || person.Conversation == conversation) return true;
        error = DirectLineError.TokenForeign;
        return false;
    }

    /// <summary>Whether a conversation may be begun: by the secret, by the chat page's ticket, or in Development from this machine.</summary>
    /// <param name="maySayWho">The caller is trusted to name the user; a page is not, or visitors could take each other's ideas.</param>
    public DirectLineError? RefuseBeginning(HttpContext context, out bool maySayWho)
    {
        maySayWho = true;
        if (Bearer(context) is { } presented) return IsSecret(presented) ? null : DirectLineError.MayNotBegin;
        if (context.Request.Headers.TryGetValue(IChatTickets.Header, out var ticket))
        {
            maySayWho = false;
            return tickets.IsValid(ticket.ToString()) ? null : DirectLineError.MayNotBegin;
        }

        return environment.IsDevelopment() && IsLocal(context) ? null : DirectLineError.TokenMissing;
    }

    private bool IsSecret(string presented) => options.Value.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(presented), Encoding.UTF8.GetBytes(secret));

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static string? Bearer(HttpContext context)
    {
        const string scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length == 0) return null;
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : "";
    }
}

/// <summary>Who calls; a closed set.</summary>
internal abstract record DirectLineCaller
{
    private DirectLineCaller()
    {
    }

    /// <summary>Holds the token of one conversation, as one user.</summary>
    public sealed record Person(string Conversation, string User) : DirectLineCaller;

    /// <summary>Holds the secret: acts in any conversation, for whom it says.</summary>
    public sealed record Site : DirectLineCaller;
}
