using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Reads the optional body <c>{"user":{"id"}}</c> of the calls that begin a conversation.</summary>
internal static class UserBody
{
    public static async Task<UserReading> ReadAsync(HttpContext context) =>
        await JsonBody.ReadAsync(context.Request.Body, context.RequestAborted) switch
        {
            JsonReading.Refused refused => new UserReading.Refused(refused.Error),
            JsonReading.Empty => new UserReading.Nobody(),
            JsonReading.Read read => Read(read.Content["user"]),
            _ => throw new UnreachableException(),
        };

    private static UserReading Read(JToken? user)
    {
        if (user is null or { Type: JTokenType.Null }) return new UserReading.Nobody();
        if (user is not JObject account) return Refuse("user must be an object.");
        if (account["id"] is null or { Type: JTokenType.Null }) return new UserReading.Nobody();
        if (account["id"] is not JValue { Value: string id }) return Refuse("user.id must be text.");
        return ActivityIntake.UserFault(id) is { } fault ? Refuse(fault) : new UserReading.Given(id);
    }

    private static UserReading.Refused Refuse(string message) => new(DirectLineError.BadArgument(message));
}

/// <summary>Whom a body names; a closed set.</summary>
internal abstract record UserReading
{
    private UserReading()
    {
    }

    public sealed record Given(string User) : UserReading;

    public sealed record Nobody : UserReading;

    public sealed record Refused(DirectLineError Error) : UserReading;
}
