using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>A turn is one batch: one round trip, and one transaction that the database ends by itself.</summary>
/// <remarks>The conversation's row is taken first, so that its turns wait for each other on whatever node they run.</remarks>
internal sealed class PostgresTurnStore(
    StorageOptions options, PostgresSource source, PostgresNews news, PromptScrub scrub, ReadPool readers, IResponseReader responses)
    : TurnStore(readers, responses)
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

    private int _waiting;

    /// <remarks>Nothing is remembered here: other nodes write too.</remarks>
    public override long Basis => 0;

    public override bool IsFull => Volatile.Read(ref _waiting) >= options.QueueLength;

    public override int Waiting => Volatile.Read(ref _waiting);

    public override async Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            if (Interlocked.Increment(ref _waiting) > options.QueueLength) throw new StoreBusyException(RetryAfter);

            // From here on nobody who gives up tears a turn apart.
            var done = await SendAsync(writes);
            Tell(writes);
            if (writes.Erases) scrub.Raise();
            return done;
        }
        catch (PostgresException fault) when (fault is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "inbox" })
        {
            return await FindSeenAsync(writes.Conversation, writes.ActivityKey, CancellationToken.None) is { } seen
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
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task<CommitResult> SendAsync(TurnWrites writes)
    {
        await using var batch = source.Connections.CreateBatch();
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
        if (writes.Outbox.Length > 0) news.Tell(new StoreNews(writes.Conversation, hasPosts));
        foreach (var post in posts) news.Tell(new StoreNews(post.Conversation, HasPosts: true));
    }

    private static void Fill(BatchConnection batch, TurnWrites writes)
    {
        var at = Stored.From(writes.At);
        batch[ConversationWriter.TakeNumbers].Execute(writes.Conversation, (long)writes.Outbox.Length, at);
        batch[SeeInbox].Execute(writes.Conversation, writes.ActivityKey, writes.Outcome, (long)writes.Outbox.Length, at);
        foreach (var state in writes.State) StateWriter.Write(batch, state, writes.At);
        foreach (var change in writes.Domain) DomainWriter.Write(batch, change, writes);
        for (var place = 0; place < writes.Outbox.Length; place++)
        {
            var row = writes.Outbox[place];
            batch[Say].Execute(writes.Conversation, writes.ActivityKey, (long)place, row.ActivityId, row.Json, (int)row.Delivery, at);
        }
    }
}
