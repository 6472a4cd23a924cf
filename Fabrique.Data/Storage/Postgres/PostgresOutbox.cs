using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Leases what is due, so that two nodes never post the same reply: a node that dies gives it back after a minute.</summary>
internal sealed class PostgresOutbox(StoreWriter writer, ReadPool readers, TimeProvider time) : Outbox(writer, readers, time)
{
    private const long LeaseMilliseconds = 60_000;

    // The conversation's row is what is locked: whoever has it sees all its replies, and nobody else takes later ones.
    private const string Take =
        """
        SELECT id FROM conversation WHERE id IN
            (SELECT conversation FROM outbox WHERE delivery = 2 AND delivered_at IS NULL AND dead_at IS NULL AND (due_at <= ?1 OR due_at > ?1 + 3600000))
        ORDER BY id LIMIT ?2 FOR UPDATE SKIP LOCKED
        """;

    private const string Lease = "UPDATE outbox SET due_at = ?3 WHERE conversation = ?1 AND sequence = ?2";

    private readonly StoreWriter _writer = writer;
    private readonly TimeProvider _time = time;

    public override Task<IReadOnlyList<PendingDelivery>> ReadPendingAsync(int max, CancellationToken ct)
    {
        var now = _time.GetUtcNow();
        return _writer.WriteAsync(connection => new Written<IReadOnlyList<PendingDelivery>>(TakeDue(connection, now, max)), ct);
    }

    private static List<PendingDelivery> TakeDue(StoreConnection connection, DateTimeOffset now, int max)
    {
        var mine = connection[Take].All(row => row.GetString(0), Stored.From(now), (long)max).ToHashSet(StringComparer.Ordinal);
        if (mine.Count == 0) return [];
        var due = ReadPending(connection, now, max).Where(row => mine.Contains(row.Conversation)).ToList();
        foreach (var row in due) connection[Lease].Execute(row.Conversation, row.Sequence, Stored.From(now) + LeaseMilliseconds);
        return due;
    }
}
