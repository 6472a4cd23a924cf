using System.Buffers;

namespace Fabrique.Data.Exports;

/// <summary>A stream whose bytes wait in memory. A zip's entries close synchronously (still in .NET 10), which a web server's response refuses.</summary>
internal sealed class BufferStream(IBufferWriter<byte> buffer) : ForwardStream
{
    public override void Write(ReadOnlySpan<byte> source) => buffer.Write(source);

    public override void Write(byte[] source, int offset, int count) => buffer.Write(source.AsSpan(offset, count));
}
