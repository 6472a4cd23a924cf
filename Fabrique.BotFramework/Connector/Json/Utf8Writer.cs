using System.Buffers;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>Text as UTF-8 straight into a buffer. A surrogate without its partner becomes U+FFFD.</summary>
internal sealed class Utf8Writer(IBufferWriter<byte> output) : TextWriter
{
    // A surrogate pair may come in two writes: the encoder remembers its first half.
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var room = output.GetSpan(Math.Min(buffer.Length * 3, 4096) + 4);
            _encoder.Convert(buffer, room, flush: false, out var read, out var written, out _);
            output.Advance(written);
            buffer = buffer[read..];
        }
    }

    protected override void Dispose(bool disposing)
    {
        var room = output.GetSpan(4);
        _encoder.Convert([], room, flush: true, out _, out var written, out _);
        output.Advance(written);
        base.Dispose(disposing);
    }
}
