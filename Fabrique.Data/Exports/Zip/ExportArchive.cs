using System.IO.Compression;
using System.Text;

namespace Fabrique.Data.Exports.Zip;

/// <summary>An archive that is written forward and asynchronously only; the same content gives the same bytes.</summary>
internal sealed class ExportArchive : IAsyncDisposable
{
    // The first day that a zip file can tell: no clock makes two archives of the same answers differ.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ExportSink _sink;
    private readonly ZipArchive _archive;

    public ExportArchive(Stream output)
    {
        _sink = new ExportSink(output);
        _archive = new ZipArchive(new BufferStream(_sink.Buffer), ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    }

    /// <summary>A stream into a new entry; it must be disposed of before the next one is asked for.</summary>
    /// <param name="name">With "/" between folders.</param>
    public Stream Open(string name, CompressionLevel level)
    {
        var entry = _archive.CreateEntry(name, level);
        entry.LastWriteTime = Always;
        return new EntryStream(entry.Open(), _sink);
    }

    public async Task AddAsync(string name, ReadOnlyMemory<byte> content, CompressionLevel level, CancellationToken ct)
    {
        await using var stream = Open(name, level);
        await stream.WriteAsync(content, ct);
    }

    /// <summary>Ends the archive; what an export left behind by a fault is no archive.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        _archive.Dispose();
        await _sink.FlushAsync(ct);
    }

    public ValueTask DisposeAsync()
    {
        _archive.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Takes pieces asynchronously, and sends on what the archive has made of them.</summary>
    private sealed class EntryStream(Stream entry, ExportSink sink) : ForwardStream
    {
        private const int Piece = 64 * 1024;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var rest = buffer; !rest.IsEmpty; rest = rest[Math.Min(Piece, rest.Length)..])
            {
                entry.Write(rest.Span[..Math.Min(Piece, rest.Length)]);
                await sink.FlushWhenFullAsync(cancellationToken);
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => entry.Write(buffer, offset, count);

        protected override void Dispose(bool disposing)
        {
            if (disposing) entry.Dispose();
            base.Dispose(disposing);
        }
    }
}
