using Fabrique.Data;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Begins conversations and finds them again.</summary>
internal sealed class ConversationRoutes(
    DirectLineAccess access,
    DirectLineLimits limits,
    DirectLineConversations conversations,
    ConversationAnswers answers,
    IChance chance)
{
    /// <summary>201 when the conversation began now, 200 when it went on.</summary>
    public async Task<IResult> StartAsync(HttpContext context)
    {
        if (!access.TryEnter(context, out var caller, out var error)) return error;
        var body = await UserBody.ReadAsync(context);
        if (body is UserReading.Refused refused) return refused.Error;
        var site = caller is DirectLineCaller.Site;
        if (site && limits.BeginConversation(context.Connection.RemoteIpAddress) is { } limit) return limit;
        // A token names its user already: what the body says counts for a site only.
        var (id, user) = caller is DirectLineCaller.Person person
            ? (person.Conversation, person.User)
            : (chance.NewId(), body is UserReading.Given given ? given.User : answers.NewUser());
        var began = await conversations.BeginAsync(id, user, context.RequestAborted);
        return Results.Json(answers.Conversation(context.Request, id, user, watermark: 0), statusCode: began ? 201 : 200);
    }

    /// <summary>Reconnection: a fresh token and a stream that starts after the watermark.</summary>
    public async Task<IResult> ReconnectAsync(HttpContext context, string id)
    {
        if (!access.TryEnter(context, id, out var caller, out var error)) return error;
        if (!Watermark.TryRead(context.Request, out var after)) return Watermark.Refusal;
        if (await IsUnknownAsync(id, context.RequestAborted)) return DirectLineError.ConversationUnknown;
        var user = caller is DirectLineCaller.Person person ? person.User : answers.NewUser();
        return Results.Json(answers.Conversation(context.Request, id, user, after));
    }

    /// <summary>A store that is away for a moment ends no conversation.</summary>
    private async Task<bool> IsUnknownAsync(string id, CancellationToken ct)
    {
        try
        {
            return !await conversations.ExistsAsync(id, ct);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }
}
