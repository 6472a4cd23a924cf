using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Bot.Turns;
using Fabrique.Data.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Takes activities and gives the history.</summary>
internal sealed class ActivityRoutes(
    DirectLineAccess access,
    DirectLineLimits limits,
    DirectLineConversations conversations,
    ConversationAnswers answers,
    ActivityIntake intake,
    UploadBody uploads,
    ActivitySets sets,
    DirectLineAdapter adapter)
{
    /// <summary>The activities after the watermark; none for now when the store is away, for clients stop polling at an error.</summary>
    public async Task<IResult> PollAsync(HttpContext context, string id)
    {
        if (!access.TryEnter(context, id, out _, out var error)) return error;
        if (!Watermark.TryRead(context.Request, out var after)) return Watermark.Refusal;
        try
        {
            var set = await sets.ReadAsync(DirectLineConversations.Key(id), after, context.RequestAborted);
            if (set.IsEmpty && !await conversations.ExistsAsync(id, context.RequestAborted)) return DirectLineError.ConversationUnknown;
            return Answer(set);
        }
        catch (StoreUnavailableException)
        {
            // The client can tell it from a conversation where nothing was said.
            context.Response.Headers.RetryAfter = "2";
            return Answer(ActivitySet.Empty(after));
        }
    }

    public async Task<IResult> PostAsync(HttpContext context, string id)
    {
        if (!access.TryEnter(context, id, out var caller, out var error)) return error;
        return await JsonBody.ReadAsync(context.Request.Body, context.RequestAborted) switch
        {
            JsonReading.Refused refused => refused.Error,
            JsonReading.Empty => DirectLineError.BadArgument("The body is empty: an activity is needed."),
            JsonReading.Read read => await DeliverAsync(context, caller, id, read.Content, []),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>An activity with up to four files; what they are good for is said in the conversation.</summary>
    public async Task<IResult> UploadAsync(HttpContext context, string id)
    {
        if (!access.TryEnter(context, id, out var caller, out var error)) return error;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = UploadBody.LargestSize;
        return await uploads.ReadAsync(context.Request, context.RequestAborted) switch
        {
            UploadReading.Refused refused => refused.Error,
            UploadReading.Read read => await DeliverAsync(context, caller, id, read.Activity, read.Files),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IResult> DeliverAsync(HttpContext context, DirectLineCaller caller, string id, JObject json, ImmutableArray<ReceivedFile> files)
    {
        var user = (caller as DirectLineCaller.Person)?.User;
        switch (intake.Read(json, id, user, answers.HostUrl(context.Request)))
        {
            case IntakeReading.Refused refused:
                return refused.Error;
            case IntakeReading.Accepted accepted:
                if (limits.SendActivity(id) is { } limit) return limit;
                return await ProcessAsync(accepted, caller, id, files, context);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<IResult> ProcessAsync(IntakeReading.Accepted accepted, DirectLineCaller caller, string id, ImmutableArray<ReceivedFile> files, HttpContext context)
    {
        var ct = context.RequestAborted;
        if (caller is DirectLineCaller.Person person) await conversations.BeginAsync(id, person.User, ct);
        else if (!await conversations.ExistsAsync(id, ct)) return DirectLineError.ConversationUnknown;
        // That somebody types changes nothing, and is not worth a turn.
        var answered = accepted.Activity.Type == ActivityTypes.Typing
            ? accepted.Activity.Id
            : await adapter.ProcessAsync(accepted.Activity, accepted.Key, files, Caller.Neighbourhood(context.Connection.RemoteIpAddress));
        return Results.Json(new { id = answered });
    }

    private static IResult Answer(ActivitySet set) => Results.Bytes(set.Json, "application/json; charset=utf-8");
}
