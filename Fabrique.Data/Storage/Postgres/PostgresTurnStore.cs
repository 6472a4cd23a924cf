using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>A turn is one batch: one round trip, and one transaction that the database ends by itself.</summary>
/// <remarks>The conversation's row is taken first, so that its turns wait for each other on whatever node they run. What this node
/// remembers may have moved on another one: all that a turn went by is checked with its commit, and news of other nodes are forgotten.</remarks>
internal sealed class PostgresTurnStore : TurnStore, IDisposable
{
    private const string First = "(SELECT first_sequence FROM inbox WHERE conversation = ?1 AND activity_key = ?2)";

    private const string SeeInbox =
        """
        INSERT INTO inbox (conversation, activity_key, outcome, first_sequence, last_sequence, at)
        SELECT ?1, ?2, ?3, last_sequence - ?4 + 1, last_sequence, ?5 FROM conversation WHERE id = ?1
        """;

    private const string Say =
        $"""
        INSERT INTO outbox (conversation, sequence, activity_id, json, delivery, at, due_at, attempts)
        VALUES (?1, {First} + ?3, ?4, ?5, ?6, ?7, 0, 0)
        """;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Nobody has talked for so long: what they said need not stay in memory.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private readonly int _most;
    private readonly PostgresSource _source;
    private readonly PostgresNews _news;
    private readonly PromptScrub _scrub;
    private readonly ITimer _rests;
    private int _waiting;

    public PostgresTurnStore(
        StorageOptions options, PostgresSource source, PostgresNews news, PromptScrub scrub, ReadPool readers, IResponseReader responses, TurnMemory memory, TimeProvider time)
        : base(readers, responses, memory)
    {
        (_most, _source, _news, _scrub) = (options.QueueLength, source, news, scrub);
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
            var done = await SendAsync(writes);
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

    public void Dispose() => _rests.Dispose();

    private async Task<CommitResult.Committed> SendAsync(TurnWrites writes)
    {
        await using var batch = _source.Connections.CreateBatch();
        Fill(new BatchConnection(batch), writes);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        var last = reader.GetInt64(0);

        // The end of the batch is the commit: faults of later commands come while it is read.
        while (await reader.NextResultAsync())
        {
        }

        return new CommitResult.Committed(last - writes.Outbox.Length + 1, last);
    }

    private void Tell(TurnWrites writes)
    {
        var posts = writes.Domain.OfType<DomainWrite.Post>().ToList();
        var hasPosts = posts.Count > 0 || writes.Outbox.Any(row => row.Delivery == OutboxDelivery.Connector);
        if (writes.Outbox.Length > 0) _news.Tell(new StoreNews(writes.Conversation, hasPosts));
        foreach (var post in posts) _news.Tell(new StoreNews(post.Conversation, HasPosts: true));
    }

    private static void Fill(BatchConnection batch, TurnWrites writes)
    {
        var at = Stored.From(writes.At);
        batch[ConversationWriter.TakeNumbers].Execute(writes.Conversation, (long)writes.Outbox.Length, at);
        batch[SeeInbox].Execute(writes.Conversation, writes.ActivityKey, writes.Outcome, (long)writes.Outbox.Length, at);
        foreach (var read in writes.Read) ReadCheck.Stands(batch, read);
        foreach (var state in writes.State) StateWriter.Write(batch, state, writes.At);
        foreach (var change in writes.Domain) DomainWriter.Write(batch, change, writes);
        for (var place = 0; place < writes.Outbox.Length; place++)
        {
            var row = writes.Outbox[place];
            batch[Say].Execute(writes.Conversation, writes.ActivityKey, (long)place, row.ActivityId, row.Json, (int)row.Delivery, at);
        }
    }
}
