namespace Fabrique.Bot.Dialogs.Coaches;

/// <summary>Takes what is small enough to be kept with a message.</summary>
internal sealed class SmallStream : MemoryStream
{
    /// <summary>4 MiB.</summary>
    public const int Largest = 4 * 1024 * 1024;

    /// <exception cref="FullException">It would be larger.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Check(count);
        base.Write(buffer, offset, count);
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Check(buffer.Length);
        return base.WriteAsync(buffer, cancellationToken);
    }

    private void Check(int more)
    {
        if (Position + more > Largest) throw new FullException();
    }

    /// <summary>There is more than is taken.</summary>
    internal sealed class FullException : Exception;
}
