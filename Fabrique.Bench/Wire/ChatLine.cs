using System.Net.WebSockets;
using System.Text;

namespace Fabrique.Bench.Wire;

/// <summary>A client's end of a stream.</summary>
internal sealed class ChatLine : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = new byte[4096];

    /// <summary>Whether the host sent something else than its farewell last.</summary>
    public bool IsOpen => _socket.State == WebSocketState.Open;

    /// <exception cref="WebSocketException">It was refused.</exception>
    public static async Task<ChatLine> OpenAsync(Uri url, CancellationToken ct)
    {
        var line = new ChatLine();
        try
        {
            await line._socket.ConnectAsync(url, ct);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <returns>The next set, or null when the host closed.</returns>
    /// <exception cref="WebSocketException">The line broke.</exception>
    public async Task<(List<Spoken> Activities, string Watermark)?> NextAsync(CancellationToken ct)
    {
        for (var length = 0; ;)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length), ct);
            if (read.MessageType == WebSocketMessageType.Close) return null;
            length += read.Count;
            if (read.EndOfMessage) return Spoken.ReadSet(Encoding.UTF8.GetString(_buffer, 0, length));
            if (length == _buffer.Length) Array.Resize(ref _buffer, 2 * length);
        }
    }

    public void Dispose() => _socket.Dispose();
}
