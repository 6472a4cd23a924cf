namespace Fabrique.Data.Storage;

/// <summary>Replies that wait to be posted to their channel's connector.</summary>
public interface IOutboxReader
{
    /// <summary>Replies that are due, at most <paramref name="max"/>: in order within a conversation, and none behind one that waits for its next attempt.</summary>
    /// <remarks>After 24 hours a reply is not tried any more.</remarks>
    Task<IReadOnlyList<PendingDelivery>> ReadPendingAsync(int max, CancellationToken ct);

    Task MarkDeliveredAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct);

    /// <summary>Counts a failed attempt; the next one is due after 2, 4, 8 … seconds, at most five minutes.</summary>
    /// <param name="notBefore">When the channel asked to be left alone until; null where it did not.</param>
    Task MarkFailedAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct, DateTimeOffset? notBefore = null);

    /// <summary>Gives one reply up: it can never be posted. The ones behind it leave.</summary>
    Task MarkDeadAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct);

    /// <summary>Gives up all that waits for a conversation in which nothing can be posted any more, until somebody speaks there.</summary>
    Task MarkUnreachableAsync(string conversation, DateTimeOffset at, CancellationToken ct);

    /// <summary>Gives up what was tried for 24 hours.</summary>
    /// <returns>How many.</returns>
    Task<int> ExpireAsync(CancellationToken ct);

    /// <summary>How many replies wait, and how many were given up.</summary>
    Task<OutboxCounts> CountAsync(CancellationToken ct);
}

/// <summary>One reply to post.</summary>
/// <param name="Attempts">Failed ones so far.</param>
/// <param name="At">When its turn was stored.</param>
public sealed record PendingDelivery(string Conversation, long Sequence, string Json, int Attempts, DateTimeOffset At);

/// <param name="Waiting">To be posted, now or at a next attempt.</param>
/// <param name="Dead">Given up: dead letters.</param>
/// <param name="Oldest">When the oldest of those that wait was stored; null where none does.</param>
public sealed record OutboxCounts(long Waiting, long Dead, DateTimeOffset? Oldest = null);
