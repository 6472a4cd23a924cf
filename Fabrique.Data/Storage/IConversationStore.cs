namespace Fabrique.Data.Storage;

/// <summary>Conversations of the embedded Direct Line and their history.</summary>
public interface IConversationStore
{
    /// <summary>Creates the conversation, or returns false when it exists.</summary>
    /// <param name="conversation">"{channel id}/{conversation id}".</param>
    Task<bool> CreateAsync(string conversation, string userId, DateTimeOffset at, CancellationToken ct);

    Task<bool> ExistsAsync(string conversation, CancellationToken ct);

    /// <summary>All rows of the conversation (whatever their delivery) with a sequence number greater than <paramref name="after"/>, in order, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<HistoryRow>> ReadHistoryAsync(string conversation, long after, int max, CancellationToken ct);

    /// <summary>The newest row of the conversation, or null when there is none.</summary>
    Task<HistoryRow?> FindLastAsync(string conversation, CancellationToken ct);
}

/// <summary>One activity of a conversation. Sequence numbers start at 1 and have no gaps.</summary>
public sealed record HistoryRow(long Sequence, string ActivityId, string Json);
