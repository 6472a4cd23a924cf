using Microsoft.Win32.SafeHandles;

namespace Fabrique.Data.Exports;

/// <summary>Takes what an export writes as fast as it comes, and passes it on as fast as its reader takes it: between them lies a file without a name.</summary>
/// <remarks>So a slow reader never keeps the database's snapshot, behind which the write-ahead log would grow without end.</remarks>
internal sealed class Spool : Stream
{
    private const int Piece = 128 * 1024;

    private readonly SafeFileHandle _file;
    private readonly SemaphoreSlim _more = new(0);
    private long _written;
    private volatile bool _isComplete;
    private volatile bool _isBroken;

    private Spool(string folder)
    {
        var path = Path.Combine(folder, $".export-{Path.GetRandomFileName()}");
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        // Nobody else finds it, and nothing is left of it whatever happens.
        File.Delete(path);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _written;
        set => throw new NotSupportedException();
    }

    /// <summary>Lets <paramref name="write"/> write, and returns when <paramref name="output"/> has all of it.</summary>
    /// <exception cref="IOException">The reader is gone, or the disk is full.</exception>
    public static async Task<T> ThroughAsync<T>(string folder, Stream output, Func<Stream, Task<T>> write, CancellationToken ct)
    {
        await using var spool = new Spool(folder);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var passing = spool.PassOnAsync(output, end.Token);
        try
        {
            var result = await write(spool);
            spool.Complete();
            await passing;
            return result;
        }
        catch
        {
            await end.CancelAsync();
            await passing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            ct.ThrowIfCancellationRequested();

            // What stopped the reader is why there was nothing to write for.
            if (passing.IsFaulted) await passing;
            throw;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_isBroken) throw new IOException("The export's reader is gone.");
        await RandomAccess.WriteAsync(_file, buffer, _written, cancellationToken);
        Interlocked.Add(ref _written, buffer.Length);
        _more.Release();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Asynchronously only.");

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        _more.Dispose();
        base.Dispose(disposing);
    }

    private void Complete()
    {
        _isComplete = true;
        _more.Release();
    }

    private async Task PassOnAsync(Stream output, CancellationToken ct)
    {
        try
        {
            var buffer = new byte[Piece];
            for (var passed = 0L; ;)
            {
                // Read before the length: what is complete has its last length.
                var isComplete = _isComplete;
                if (passed == Interlocked.Read(ref _written))
                {
                    if (isComplete) return;
                    await _more.WaitAsync(ct);
                    continue;
                }

                var read = await RandomAccess.ReadAsync(_file, buffer, passed, ct);
                await output.WriteAsync(buffer.AsMemory(0, read), ct);
                passed += read;
            }
        }
        catch
        {
            _isBroken = true;
            throw;
        }
    }
}
