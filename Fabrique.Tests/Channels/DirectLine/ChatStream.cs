using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Fabrique.Tests.Channels.DirectLine;

/// <summary>A client's end of a stream.</summary>
internal sealed class ChatStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<ChatStream> OpenAsync(string url)
    {
        var stream = new ChatStream();
        stream._socket.Options.CollectHttpResponseDetails = true;
        await stream._socket.ConnectAsync(new Uri(url), default);
        return stream;
    }

    /// <summary>The status that a stream's address is refused with.</summary>
    public static async Task<int> RefusalAsync(string url)
    {
        using var stream = new ChatStream();
        stream._socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => stream._socket.ConnectAsync(new Uri(url), default));
        return (int)stream._socket.HttpStatusCode;
    }

    /// <summary>The next set, or null when the host closed.</summary>
    public async Task<ActivitySetView?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (read.MessageType == WebSocketMessageType.Close) return null;
            content.Write(buffer, 0, read.Count);
            if (read.EndOfMessage) return ActivitySetView.Parse(Encoding.UTF8.GetString(content.ToArray()));
        }
    }

    /// <summary>Reads sets until <paramref name="count"/> activities came.</summary>
    public async Task<ActivitySetView> TakeAsync(int count)
    {
        var activities = new List<JsonNode>();
        var watermark = "";
        while (activities.Count < count)
        {
            var set = await NextAsync() ?? throw new InvalidOperationException($"The stream ended after {activities.Count} of {count} activities.");
            activities.AddRange(set.Activities);
            watermark = set.Watermark;
        }

        return new ActivitySetView(activities, watermark);
    }

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, default);

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);

    /// <summary>As a lost network does: no farewell.</summary>
    public void Drop() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
