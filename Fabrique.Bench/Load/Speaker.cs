using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Load;

/// <summary>One conversation over Direct Line: says over HTTP what it is given, in order, and hears its stream over a WebSocket.</summary>
internal sealed class Speaker : IDisposable
{
    private static readonly byte[] KeyMark = "\"clientActivityID\":"u8.ToArray();

    private readonly Uri _host;
    private readonly Talk _talk;
    private readonly RawHttp _line;
    private readonly ClientWebSocket _stream = new();
    private readonly ConcurrentDictionary<int, long> _waiting = new();
    private readonly string _id;
    private readonly string _token;
    private Channel<long> _due = New();
    private int _said;
    private volatile Latencies? _latencies;

    private Speaker(Uri host, Talk talk, RawHttp line, string id, string token)
    {
        (_host, _talk, _line, _id, _token) = (host, talk, line, id, token);
    }

    /// <summary>How the store names what was acknowledged: conversation and key.</summary>
    public ConcurrentQueue<(string Conversation, string Key)> Acknowledged { get; } = new();

    /// <summary>Begins a conversation and opens its stream.</summary>
    public static async Task<Speaker> BeginAsync(Uri host, Talk talk, CancellationToken ct)
    {
        var line = await RawHttp.ConnectAsync(host, ct);
        var (id, token, _) = Read(await line.PostAsync("/v3/directline/tokens/generate", "{}", ct));
        var (_, _, stream) = Read(await line.PostAsync("/v3/directline/conversations", "{}", ct, $"Authorization: Bearer {token}\r\n"));
        var speaker = new Speaker(host, talk, line, id, token);
        await speaker._stream.ConnectAsync(new Uri(stream!), ct);
        _ = speaker.ListenAsync();
        return speaker;
    }

    /// <summary>What is given from now on is said by the next <see cref="SpeakAsync"/>.</summary>
    public void Begin(Latencies latencies) => (_due, _latencies) = (New(), latencies);

    /// <param name="due">When it is to be said, in ticks of the stopwatch; later where something else is still being said.</param>
    public void Say(long due) => _due.Writer.TryWrite(due);

    /// <summary>Says what it is given until <see cref="End"/>.</summary>
    public async Task SpeakAsync(CancellationToken ct)
    {
        var latencies = _latencies!;
        await foreach (var due in _due.Reader.ReadAllAsync(ct))
        {
            var number = _said++;
            _waiting[number] = due;
            try
            {
                var answer = await _line.SendAsync(Request(number), ct);
                latencies.Answered(due, answer.Status == 200);
                if (answer.Status == 200) Acknowledged.Enqueue(($"directline/{_id}", Key(number)));
            }
            catch (IOException)
            {
                latencies.Answered(due, isDone: false);
            }
        }
    }

    /// <summary>Nothing more is said: only the stream stays.</summary>
    public void HangUp() => _line.Dispose();

    public void End() => _due.Writer.TryComplete();

    public void Dispose()
    {
        _line.Dispose();
        _stream.Dispose();
    }

    private static Channel<long> New() => Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleReader = true });

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"n{number}");

    private static (string Id, string Token, string? Stream) Read(RawAnswer answer)
    {
        if (answer.Status is not (200 or 201)) throw new InvalidOperationException($"A conversation was answered {answer.Status}.");
        using var json = JsonDocument.Parse(answer.Body);
        var root = json.RootElement;
        return (root.GetProperty("conversationId").GetString()!, root.GetProperty("token").GetString()!, root.TryGetProperty("streamUrl", out var stream) ? stream.GetString() : null);
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while ((await _stream.ReceiveAsync(buffer.AsMemory(), default)) is { MessageType: not WebSocketMessageType.Close } read) Hear(buffer.AsSpan(0, read.Count));
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The measure is over.
        }
    }

    /// <summary>What a person said comes back down the stream under its key.</summary>
    private void Hear(ReadOnlySpan<byte> set)
    {
        var at = set.IndexOf(KeyMark);
        if (at < 0) return;
        var key = set[(at + KeyMark.Length)..].TrimStart(" \"n"u8);
        if (System.Buffers.Text.Utf8Parser.TryParse(key, out int number, out _) && _waiting.TryRemove(number, out var due)) _latencies?.Streamed(due);
    }

    private byte[] Request(int number) => RawHttp.Request(
        "POST",
        $"/v3/directline/conversations/{_id}/activities",
        _host,
        $"Authorization: Bearer {_token}\r\n",
        $$$"""{"type":"message","locale":"fr-FR","text":{{{JsonSerializer.Serialize(_talk.Line(number))}}},"from":{"id":"me"},"channelData":{"clientActivityID":"{{{Key(number)}}}"}}""");
}
