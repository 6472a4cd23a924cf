using Fabrique.Data;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Gives and renews tokens.</summary>
internal sealed class TokenRoutes(DirectLineAccess access, DirectLineLimits limits, ConversationAnswers answers, IChance chance)
{
    /// <summary>A token for a conversation that does not exist yet; nothing is stored.</summary>
    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        if (access.RefuseBeginning(context, out var maySayWho) is { } refusal) return refusal;
        if (limits.BeginConversation(context.Connection.RemoteIpAddress) is { } limit) return limit;
        return await UserBody.ReadAsync(context) switch
        {
            UserReading.Refused refused => refused.Error,
            UserReading.Given given when maySayWho => Results.Json(answers.Token(chance.NewId(), given.User)),
            _ => Results.Json(answers.Token(chance.NewId(), answers.NewUser())),
        };
    }

    /// <summary>A fresh token for the same conversation and user.</summary>
    public IResult Refresh(HttpContext context)
    {
        if (!access.TryEnter(context, out var caller, out var error)) return error;
        return caller is DirectLineCaller.Person person
            ? Results.Json(answers.Token(person.Conversation, person.User))
            : DirectLineError.BadArgument("A token is renewed with itself, not with the secret.");
    }

    /// <summary>An id for one sitting; nothing hangs on it here.</summary>
    public IResult SessionId(HttpContext context) =>
        access.TryEnter(context, out _, out var error) ? Results.Json(new { sessionId = chance.NewId() }) : error;
}
