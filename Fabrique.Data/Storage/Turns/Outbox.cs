using System.Data.Common;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal sealed class Outbox(StoreWriter writer, ReadPool readers, TimeProvider time) : IOutboxReader
{
    // The conditions on "waits" are those of the partial index outbox_pending, word for word.
    public const string Pending =
        """
        SELECT o.conversation, o.sequence, o.json, o.attempts, o.at FROM outbox o
        WHERE o.delivery = 2 AND o.delivered_at IS NULL AND o.at > ?2
          AND NOT EXISTS (SELECT 1 FROM outbox waits
                          WHERE waits.delivery = 2 AND waits.delivered_at IS NULL AND waits.at > ?2
                            AND waits.conversation = o.conversation AND waits.sequence <= o.sequence AND waits.due_at > ?1)
        ORDER BY o.conversation, o.sequence LIMIT ?3
        """;

    private const int LongestWaitSeconds = 300;
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    private const string Delivered = "UPDATE outbox SET delivered_at = ?3 WHERE conversation = ?1 AND sequence = ?2";

    private const string Failed =
        "UPDATE outbox SET attempts = attempts + 1, due_at = ?3 + 1000 * min(?4, 2 << min(attempts, 30)) WHERE conversation = ?1 AND sequence = ?2";

    public Task<IReadOnlyList<PendingDelivery>> ReadPendingAsync(int max, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return readers.ReadAsync<IReadOnlyList<PendingDelivery>>(
            connection => connection[Pending].All(ReadRow, Stored.From(now), Stored.From(now - GiveUpAfter), max), ct);
    }

    public Task MarkDeliveredAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct) =>
        writer.WriteAsync(connection => connection[Delivered].Execute(conversation, sequence, Stored.From(at)), ct);

    public Task MarkFailedAsync(string conversation, long sequence, DateTimeOffset at, CancellationToken ct) =>
        writer.WriteAsync(connection => connection[Failed].Execute(conversation, sequence, Stored.From(at), LongestWaitSeconds), ct);

    private static PendingDelivery ReadRow(DbDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetInt32(3), row.GetInstant(4));
}
