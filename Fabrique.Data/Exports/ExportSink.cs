using System.Buffers;

namespace Fabrique.Data.Exports;

/// <summary>Gathers bytes and gives them to the stream in large pieces, asynchronously only: a web server allows nothing else.</summary>
internal sealed class ExportSink(Stream output)
{
    private const int Piece = 128 * 1024;

    public ArrayBufferWriter<byte> Buffer { get; } = new(2 * Piece);

    public ValueTask FlushWhenFullAsync(CancellationToken ct) => Buffer.WrittenCount < Piece ? ValueTask.CompletedTask : FlushAsync(ct);

    public async ValueTask FlushAsync(CancellationToken ct)
    {
        await output.WriteAsync(Buffer.WrittenMemory, ct);
        Buffer.ResetWrittenCount();
    }
}
