using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal class Outbox(StoreWriter writer, ReadPool readers, TimeProvider time) : IOutboxReader
{
    // A reply never waits for more than an hour: one that seems to was put off before the clock was set back.
    // The conditions on "waits" are those of the partial index outbox_pending, word for word.
    public const string Pending =
        """
        SELECT o.conversation, o.sequence, o.json, o.attempts, o.at FROM outbox o
        WHERE o.delivery = 2 AND o.delivered_at IS NULL AND o.dead_at IS NULL AND o.at > ?2
          AND NOT EXISTS (SELECT 1 FROM outbox waits
                          WHERE waits.delivery = 2 AND waits.delivered_at IS NULL AND waits.dead_at IS NULL AND waits.at > ?2
                            AND waits.conversation = o.conversation AND waits.sequence <= o.sequence AND waits.due_at > ?1 AND waits.due_at <= ?1 + 3600000)
        ORDER BY o.conversation, o.sequence LIMIT ?3
        """;

    private const int LongestWaitSeconds = 300;
    private static readonly TimeSpan LongestPutOff = TimeSpan.FromHours(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    private const string Delivered = "UPDATE outbox SET delivered_at = ?3 WHERE conversation = ?1 AND sequence = ?2";

    private const string Failed =
        "UPDATE outbox SET attempts = attempts + 1, due_at = ?3 + 1000 * CASE WHEN attempts < 8 THEN 2 << attempts ELSE ?4 END WHERE conversation = ?1 AND sequence = ?2";

    private const string PutOff = "UPDATE outbox SET due_at = ?3 WHERE conversation = ?1 AND sequence = ?2 AND due_at < ?3";

    private const string Waiting = "delivery = 2 AND delivered_at IS NULL AND dead_at IS NULL";
    private const string Dead = "UPDATE outbox SET dead_at = ?3 WHERE conversation = ?1 AND sequence = ?2";
    private const string AllDead = $"UPDATE outbox SET dead_at = ?2 WHERE conversation = ?1 AND {Waiting}";
    private const string Unreachable = "UPDATE conversation SET unreachable_at = ?2 WHERE id = ?1";
    private const string Expired = $"UPDATE outbox SET dead_at = ?1 WHERE {Waiting} AND at <= ?2";
    private const string CountWaiting = $"SELECT count(*), min(at) FROM outbox WHERE {Waiting}";
    private const string CountDead = "SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL";

    public virtual Task<IReadOnlyList<PendingDelivery>> ReadPendingAsync(int max, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return readers.ReadAsync<IReadOnlyList<PendingDelivery>>(connection => ReadPending(connection, now, max), ct);
    }

    protected static List<PendingDelivery> ReadPending(StoreConnection connection, DateTimeOffset now, int max) =>
        connection[Pending].All(ReadRow, Stored.From(now), Stored.From(now - GiveUpAfter), max);

    public Task MarkDeliveredAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct) =>
        writer.WriteAsideAsync(connection => connection[Delivered].Execute(conversation, sequence, Stored.From(at)), ct);

    public Task MarkFailedAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct, DateTimeOffset? notBefore = null) =>
        writer.WriteAsideAsync(
            connection =>
            {
                connection[Failed].Execute(conversation, sequence, Stored.From(at), LongestWaitSeconds);
                connection[PutOff].Execute(conversation, sequence, Stored.From(Earlier(notBefore ?? at, at + LongestPutOff)));
            },
            ct);

    public Task MarkDeadAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct) =>
        writer.WriteAsideAsync(connection => connection[Dead].Execute(conversation, sequence, Stored.From(at)), ct);

    public Task MarkUnreachableAsync(string conversation, DateTimeOffset at, CancellationToken ct) => writer.WriteAsideAsync(
        connection =>
        {
            connection[Unreachable].Execute(conversation, Stored.From(at));
            connection[AllDead].Execute(conversation, Stored.From(at));
        },
        ct);

    public Task<int> ExpireAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return writer.WriteAsideAsync(connection => new Written<int>(connection[Expired].Execute(Stored.From(now), Stored.From(now - GiveUpAfter))), ct);
    }

    public Task<OutboxCounts> CountAsync(CancellationToken ct) =>
        readers.ReadAsync(
            connection => connection[CountWaiting].First(row => new OutboxCounts(row.GetInt64(0), Dead: 0, row.GetInstantOrNull(1)))! with { Dead = connection[CountDead].Number() }, ct);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static PendingDelivery ReadRow(StoredRow row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetInt32(3), row.GetInstant(4));
}
