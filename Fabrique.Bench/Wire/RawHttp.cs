using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Fabrique.Bench.Wire;

/// <summary>One HTTP/1.1 connection that asks and waits, with next to no work of its own, so that the server is what is measured.</summary>
/// <remarks>One request at a time. Reads answers with a length and in chunks; nothing else comes from the hosts here.</remarks>
internal sealed class RawHttp : IDisposable
{
    private static readonly byte[] HeadersEnd = "\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Uri _host;
    private byte[] _buffer = new byte[8192];
    private int _start;
    private int _end;

    private RawHttp(Uri host) => _host = host;

    public static async Task<RawHttp> ConnectAsync(Uri host, CancellationToken ct)
    {
        var http = new RawHttp(host);
        try
        {
            await http._socket.ConnectAsync(host.Host, host.Port, ct);
            return http;
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    /// <summary>A whole request as bytes, for <see cref="SendAsync"/>.</summary>
    /// <param name="headers">Lines that end in CR LF, or "".</param>
    public static byte[] Request(string method, string path, Uri host, string headers, string? json)
    {
        var body = json is null ? "" : $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n";
        return Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: {host.Authority}\r\n{headers}{body}\r\n{json}");
    }

    /// <exception cref="IOException">The connection broke before the answer was whole.</exception>
    public Task<RawAnswer> PostAsync(string path, string json, CancellationToken ct, string headers = "") =>
        SendAsync(Request("POST", path, _host, headers, json), ct);

    /// <exception cref="IOException">The connection broke before the answer was whole.</exception>
    public async Task<RawAnswer> SendAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        try
        {
            (_start, _end) = (0, 0);
            for (var sent = 0; sent < request.Length;) sent += await _socket.SendAsync(request[sent..], ct);
            return await ReadAsync(ct);
        }
        catch (SocketException broken)
        {
            throw new IOException("The connection broke.", broken);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<RawAnswer> ReadAsync(CancellationToken ct)
    {
        var head = await ReadUntilAsync(HeadersEnd, ct);
        var headers = Encoding.ASCII.GetString(_buffer, _start, head - _start);
        _start = head + HeadersEnd.Length;
        var status = int.Parse(headers.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
        return Length(headers) is { } length
            ? new RawAnswer(status, await TakeAsync(length, ct))
            : new RawAnswer(status, await ReadChunksAsync(ct));
    }

    private static int? Length(string headers)
    {
        const string Name = "\r\nContent-Length: ";
        var at = headers.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return headers.Contains("\r\nTransfer-Encoding:", StringComparison.OrdinalIgnoreCase) ? null : 0;
        var digits = headers.AsSpan(at + Name.Length);
        var end = digits.IndexOf('\r');
        return int.Parse(end < 0 ? digits : digits[..end], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The chunks, one behind the other at the front of the buffer.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadChunksAsync(CancellationToken ct)
    {
        var (body, length) = (_start, 0);
        while (true)
        {
            var line = await ReadUntilAsync("\r\n"u8.ToArray(), ct);
            if (!Utf8Parser.TryParse(_buffer.AsSpan(_start, line - _start), out int size, out _, 'x')) throw new IOException("The answer's chunks have no length.");
            _start = line + 2;
            var chunk = await TakeAsync(size, ct);
            await TakeAsync(2, ct);
            if (size == 0) return _buffer.AsMemory(body, length);
            _buffer.AsSpan(_start - 2 - chunk.Length, chunk.Length).CopyTo(_buffer.AsSpan(body + length));
            length += size;
        }
    }

    private async Task<ReadOnlyMemory<byte>> TakeAsync(int count, CancellationToken ct)
    {
        while (_end - _start < count) await FillAsync(ct);
        _start += count;
        return _buffer.AsMemory(_start - count, count);
    }

    private async Task<int> ReadUntilAsync(byte[] mark, CancellationToken ct)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf(mark);
            if (found >= 0) return _start + found;
            await FillAsync(ct);
        }
    }

    private async Task FillAsync(CancellationToken ct)
    {
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_end), ct);
        _end += read > 0 ? read : throw new IOException("The connection ended before the answer.");
    }
}

/// <param name="Body">Good until the connection's next request.</param>
internal readonly record struct RawAnswer(int Status, ReadOnlyMemory<byte> Body);
