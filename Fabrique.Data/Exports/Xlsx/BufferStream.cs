using System.Buffers;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>A stream whose bytes wait in memory. A zip's entries close synchronously (still in .NET 10), which a web server's response refuses.</summary>
internal sealed class BufferStream(IBufferWriter<byte> buffer) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> source) => buffer.Write(source);

    public override void Write(byte[] source, int offset, int count) => buffer.Write(source.AsSpan(offset, count));

    public override void Flush()
    {
        // Whoever owns the buffer sends it on.
    }

    public override int Read(byte[] target, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
