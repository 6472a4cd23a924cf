namespace Fabrique.Data.Storage;

/// <summary>Replies that wait to be posted to their channel's connector.</summary>
public interface IOutboxReader
{
    /// <summary>Replies that are due, at most <paramref name="max"/>: in order within a conversation, and none behind one that waits for its next attempt.</summary>
    /// <remarks>After 24 hours a reply is not tried any more.</remarks>
    Task<IReadOnlyList<PendingDelivery>> ReadPendingAsync(int max, CancellationToken ct);

    Task MarkDeliveredAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct);

    /// <summary>Counts a failed attempt; the next one is due after 2, 4, 8 … seconds, at most five minutes.</summary>
    Task MarkFailedAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct);
}

/// <summary>One reply to post.</summary>
/// <param name="Attempts">Failed ones so far.</param>
/// <param name="At">When its turn was stored.</param>
public sealed record PendingDelivery(string Conversation, long Sequence, string Json, int Attempts, DateTimeOffset At);
