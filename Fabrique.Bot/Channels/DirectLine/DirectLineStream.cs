using System.Net.WebSockets;
using Fabrique.Bot.Turns;
using Fabrique.Data.Storage;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Sends a conversation's history down a WebSocket, then whatever is committed, until one side leaves.</summary>
/// <remarks>A few sets at a time are held for a reader: nobody waits for a slow one, and it is cut when it takes none.</remarks>
internal sealed class DirectLineStream(
    ActivitySets sets,
    ConversationSignals signals,
    IHostApplicationLifetime lifetime,
    IOptions<DirectLineOptions> options,
    ILogger<DirectLineStream> logger)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>Returns when the stream is over; the host's stop ends it cleanly, so that the client comes back.</summary>
    public async Task RunAsync(WebSocket socket, string conversation, long after)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        var receiving = ReceiveAsync(socket, over);
        try
        {
            await SendAsync(socket, conversation, after, over.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the host stops.
        }
        catch (WebSocketException)
        {
            // The line broke: the client asks again after its watermark.
        }
        finally
        {
            await CloseAsync(socket, receiving);
        }
    }

    private async Task SendAsync(WebSocket socket, string conversation, long after, CancellationToken over)
    {
        using var news = signals.Subscribe(conversation);
        while (true)
        {
            over.ThrowIfCancellationRequested();
            var unread = await ReadAsync(conversation, after, over);
            if (unread.Count == 0) await news.WaitAsync(options.Value.StreamPoll, over);
            foreach (var set in unread)
            {
                if (!await SendAsync(socket, set, conversation)) return;
                after = set.Watermark;
            }
        }
    }

    private async Task<IReadOnlyList<ActivitySet>> ReadAsync(string conversation, long after, CancellationToken ct)
    {
        try
        {
            return await sets.ReadEachAsync(conversation, after, ct);
        }
        catch (StoreUnavailableException)
        {
            return [];
        }
    }

    private async Task<bool> SendAsync(WebSocket socket, ActivitySet set, string conversation)
    {
        using var limit = new CancellationTokenSource(options.Value.StreamSendTimeout);
        try
        {
            await socket.SendAsync(set.Json, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            Log.SlowReaderCut(logger, conversation);
            socket.Abort();
            return false;
        }
    }

    /// <summary>Clients send an empty frame now and then to feel the line: whatever comes is read and thrown away.</summary>
    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource over)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The line broke.
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private static async Task CloseAsync(WebSocket socket, Task receiving)
    {
        try
        {
            using var limit = new CancellationTokenSource(Farewell);
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            else if (socket.State == WebSocketState.Open)
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "The host stops: connect again.", limit.Token);
            await receiving.WaitAsync(limit.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
            await receiving;
        }
    }
}
