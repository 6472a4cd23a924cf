using System.Threading.RateLimiting;

namespace Fabrique.Bot.Dialogs;

/// <summary>Keeps anybody from trying four words until some fit: wrong ones are counted by where they come from.</summary>
/// <remarks>There are 68 thousand million; a person who mistypes needs two or three tries.</remarks>
internal sealed class ResumeTries : IDisposable
{
    private const int Most = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _wrong = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetFixedWindowLimiter(caller, _ => new() { PermitLimit = Most, Window = Window, QueueLimit = 0 }));

    public bool MayTry(string caller)
    {
        // Nothing is taken: only whether something is left.
        using var lease = _wrong.AttemptAcquire(caller, 0);
        return lease.IsAcquired;
    }

    public void Wrong(string caller) => _wrong.AttemptAcquire(caller).Dispose();

    public void Dispose() => _wrong.Dispose();
}
