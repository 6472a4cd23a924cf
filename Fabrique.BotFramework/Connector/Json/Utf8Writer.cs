using System.Buffers;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>Text as UTF-8 into a buffer. A surrogate without its partner becomes U+FFFD.</summary>
/// <remarks>JSON comes in many small pieces: they are gathered, and encoded some at a time. Dispose it, or its end is missing.</remarks>
internal sealed class Utf8Writer(IBufferWriter<byte> output) : TextWriter
{
    private const int Gathered = 1024;

    // A surrogate pair may come in two pieces: the encoder remembers its first half.
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private char[] _buffer = ArrayPool<char>.Shared.Rent(Gathered);
    private int _filled;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_filled == _buffer.Length)
            Encode(flush: false);
        _buffer[_filled++] = value;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_filled == _buffer.Length)
                Encode(flush: false);
            var fits = Math.Min(buffer.Length, _buffer.Length - _filled);
            buffer[..fits].CopyTo(_buffer.AsSpan(_filled));
            _filled += fits;
            buffer = buffer[fits..];
        }
    }

    public override void Flush() => Encode(flush: false);

    protected override void Dispose(bool disposing)
    {
        if (_buffer.Length > 0)
        {
            Encode(flush: true);
            // It held what people said.
            ArrayPool<char>.Shared.Return(_buffer, clearArray: true);
            _buffer = [];
        }

        base.Dispose(disposing);
    }

    private void Encode(bool flush)
    {
        var room = output.GetSpan(Encoding.UTF8.GetMaxByteCount(_filled));
        _encoder.Convert(_buffer.AsSpan(0, _filled), room, flush, out _, out var written, out _);
        output.Advance(written);
        _filled = 0;
    }
}
