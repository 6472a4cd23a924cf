using System.Buffers;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>Reads UTF-8 bytes as text, straight into the reader's buffer; a byte order mark is passed over.</summary>
internal sealed class Utf8Reader : TextReader
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private ReadOnlySequence<byte> _rest;
    private char? _held;

    public Utf8Reader(ReadOnlySequence<byte> bytes)
    {
        var start = new SequenceReader<byte>(bytes);
        start.IsNext(Encoding.UTF8.Preamble, advancePast: true);
        _rest = start.UnreadSequence;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var filled = 0;
        if (_held is { } half && !buffer.IsEmpty)
        {
            buffer[filled++] = half;
            _held = null;
        }

        while (filled + 1 < buffer.Length && !_rest.IsEmpty)
            filled += Decode(buffer[filled..]);
        return filled == 0 && buffer.Length == 1 ? ReadOne(buffer) : filled;
    }

    // A character outside the basic plane takes two places: the decoder refuses to begin it in one.
    private int ReadOne(Span<char> buffer)
    {
        Span<char> both = stackalloc char[2];
        var filled = 0;
        while (filled == 0 && !_rest.IsEmpty)
            filled = Decode(both);
        if (filled == 0)
            return 0;
        buffer[0] = both[0];
        _held = filled == 2 ? both[1] : null;
        return 1;
    }

    private int Decode(Span<char> buffer)
    {
        _decoder.Convert(_rest.FirstSpan, buffer, flush: _rest.IsSingleSegment, out var read, out var written, out _);
        _rest = _rest.Slice(read);
        return written;
    }
}
