using System.Buffers;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>Reads UTF-8 bytes as text, straight into the reader's buffer; a byte order mark is passed over.</summary>
internal sealed class Utf8Reader : TextReader
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private ReadOnlySequence<byte> _rest;

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
        while (filled < buffer.Length && !_rest.IsEmpty)
        {
            var last = _rest.IsSingleSegment;
            _decoder.Convert(
                _rest.FirstSpan, buffer[filled..], flush: last, out var read, out var written, out _);
            if (read == 0 && written == 0)
                break;
            _rest = _rest.Slice(read);
            filled += written;
        }

        return filled;
    }
}
