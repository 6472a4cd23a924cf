using Fabrique.Data.Responses;

namespace Fabrique.Data.Storage;

/// <summary>Keeps turns. See storage.md.</summary>
public interface ITurnStore
{
    /// <summary>What a turn's reading rests on: to be taken before it reads, and given with its writes. It changes when somebody else
    /// than a turn may have written; a turn that began before conflicts.</summary>
    long Basis { get; }

    /// <summary>Writes a whole turn, or nothing, in one transaction.</summary>
    /// <returns><see cref="CommitResult.Committed"/> with the sequence numbers of the outbox rows;
    /// <see cref="CommitResult.AlreadyDone"/> with the first outcome when the activity was seen before;
    /// <see cref="CommitResult.Conflict"/> when a state or a response moved: run the turn again.</returns>
    /// <exception cref="StoreBusyException">The queue is full; nothing was written.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be written; nothing was written.</exception>
    /// <remarks>Many callers at once; order within a conversation is kept.</remarks>
    Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct);

    /// <summary>A turn would be refused now: nothing needs to be begun for it.</summary>
    bool IsFull => false;

    /// <summary>Writes that wait to be stored.</summary>
    int Waiting => 0;

    /// <summary>What a second delivery of the activity is answered, or null when nothing is known of a first one: the commit has the last word.</summary>
    Task<SeenTurn?> FindSeenAsync(string conversation, string activityKey, CancellationToken ct);

    /// <summary>The response with all its answers, or null.</summary>
    Task<Response?> FindResponseAsync(ResponseId id, CancellationToken ct);

    /// <summary>Bot state documents by key; keys without one are left out.</summary>
    Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken ct);
}

/// <summary>A turn that was done before; its replies have the sequence numbers First to Last (none when Last &lt; First).</summary>
public sealed record SeenTurn(string Outcome, long First, long Last);

public sealed record StoredState(string Json, long ETag);

/// <summary>What became of a turn; a closed set.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Outbox rows got the numbers First to Last within the conversation (Last &lt; First when there were none).</summary>
    public sealed record Committed(long First, long Last) : CommitResult;

    public sealed record AlreadyDone(SeenTurn Seen) : CommitResult;

    public sealed record Conflict : CommitResult;
}
