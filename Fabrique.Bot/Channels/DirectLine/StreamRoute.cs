using System.Diagnostics;
using Fabrique.Bot.Operations;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Opens a stream; the short-lived token stands in the address, for browsers can add no header to a WebSocket.</summary>
internal sealed class StreamRoute(
    DirectLineTokens tokens, DirectLineConversations conversations, DirectLineLimits limits, DirectLineStream stream, HostMeter meter)
{
    // Peers that vanished are found within half a minute, so that their place is free for those who come back.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var id = (string)context.GetRouteValue("id")!;
        var refusal = await RefuseAsync(context, id);
        if (refusal is not null)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        Watermark.TryRead(context.Request, out var after);
        if (limits.OpenStream(id, out var place) is { } limit)
        {
            await limit.ExecuteAsync(context);
            return;
        }

        using (place)
        using (var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive }))
        {
            meter.StreamOpened();
            try
            {
                await stream.RunAsync(socket, DirectLineConversations.Key(id), after);
            }
            finally
            {
                meter.StreamClosed();
            }
        }
    }

    private async Task<DirectLineError?> RefuseAsync(HttpContext context, string id)
    {
        var presented = context.Request.Query["t"].ToString();
        if (presented.Length == 0) return DirectLineError.TokenMissing;
        if (TokenFault(tokens.ReadForStream(presented), id) is { } fault) return fault;
        if (!context.WebSockets.IsWebSocketRequest) return DirectLineError.BadArgument("This is the address of a WebSocket.");
        if (!Watermark.TryRead(context.Request, out _)) return Watermark.Refusal;
        try
        {
            return await conversations.ExistsAsync(id, context.RequestAborted) ? null : DirectLineError.ConversationUnknown;
        }
        catch (StoreUnavailableException)
        {
            // The stream waits until the store is back.
            return null;
        }
    }

    private static DirectLineError? TokenFault(TokenReading reading, string id) => reading switch
    {
        TokenReading.Valid valid => valid.Claims.Conversation == id ? null : DirectLineError.TokenForeign,
        TokenReading.Expired => DirectLineError.TokenExpired,
        TokenReading.Invalid => DirectLineError.TokenInvalid,
        _ => throw new UnreachableException(),
    };
}
