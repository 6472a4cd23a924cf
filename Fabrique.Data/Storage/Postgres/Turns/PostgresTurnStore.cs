using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres.Turns;

/// <summary>Turns go through the queue.</summary>
/// <remarks>What this node remembers may have moved on another one: all that a turn went by is checked with its commit, and news of
/// other nodes are forgotten.</remarks>
internal sealed class PostgresTurnStore : TurnStore, IAsyncDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Nobody has talked for so long: what they said need not stay in memory.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private readonly int _most;
    private readonly TurnQueue _queue;
    private readonly PostgresNews _news;
    private readonly PromptScrub _scrub;
    private readonly ITimer _rests;
    private int _waiting;

    public PostgresTurnStore(
        StorageOptions options, PostgresSource source, PostgresNews news, PromptScrub scrub, ReadPool readers, IResponseReader responses, TurnMemory memory, TimeProvider time)
        : base(readers, responses, memory)
    {
        (_most, _queue, _news, _scrub) = (options.QueueLength, new TurnQueue(source), news, scrub);
        _rests = time.CreateTimer(_ => memory.RestUnlessUsed(), null, Idle, Idle);
    }

    public override bool IsFull => Volatile.Read(ref _waiting) >= _most;

    public override int Waiting => Volatile.Read(ref _waiting);

    public override async Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var isKnown = false;
        try
        {
            if (Interlocked.Increment(ref _waiting) > _most) throw new StoreBusyException(RetryAfter);

            // From here on nobody who gives up tears a turn apart.
            var done = await _queue.CommitAsync(writes);
            Memory.Keep(writes, done);
            isKnown = true;
            Tell(writes);
            if (writes.Erases) _scrub.Raise();
            return done;
        }
        catch (PostgresException fault) when (fault is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "inbox" })
        {
            return await ReadSeenAsync(writes.Conversation, writes.ActivityKey, CancellationToken.None) is { } seen
                ? new CommitResult.AlreadyDone(seen)
                : new CommitResult.Conflict();
        }
        catch (PostgresException fault) when (PostgresFaults.IsConflict(fault))
        {
            return new CommitResult.Conflict();
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            throw PostgresFaults.Unavailable(fault);
        }
        finally
        {
            if (!isKnown) Memory.Drop(writes);
            Interlocked.Decrement(ref _waiting);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _rests.DisposeAsync();
    }

    private void Tell(TurnWrites writes)
    {
        var posts = writes.Domain.OfType<DomainWrite.Post>().ToList();
        var hasPosts = posts.Count > 0 || writes.Outbox.Any(row => row.Delivery == OutboxDelivery.Connector);
        if (writes.Outbox.Length > 0) _news.Tell(new StoreNews(writes.Conversation, hasPosts));
        foreach (var post in posts) _news.Tell(new StoreNews(post.Conversation, HasPosts: true));
    }
}
