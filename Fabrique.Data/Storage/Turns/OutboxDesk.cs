using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal sealed class OutboxDesk(StoreWriter writer, ReadPool readers, TimeProvider time) : IOutboxDesk
{
    private const string Stuck =
        """
        SELECT conversation, sequence, attempts, at, due_at, dead_at FROM outbox
        WHERE delivery = 2 AND delivered_at IS NULL AND (attempts > 0 OR dead_at IS NOT NULL) ORDER BY at, conversation, sequence
        """;

    private const string GivenUp = "dead_at IS NOT NULL AND delivered_at IS NULL";
    private const string Retry = $"UPDATE outbox SET dead_at = NULL, at = ?1, due_at = ?1, attempts = 0 WHERE {GivenUp}";
    private const string RetryOf = $"{Retry} AND conversation = ?2";
    private const string Drop = $"DELETE FROM outbox WHERE {GivenUp}";
    private const string DropOf = $"{Drop} AND conversation = ?1";

    public Task<IReadOnlyList<StuckReply>> ListAsync(CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<StuckReply>>(
            connection => connection[Stuck].All(row => new StuckReply(
                row.GetString(0), row.GetInt64(1), row.GetInt32(2), row.GetInstant(3), row.IsDBNull(5) ? row.GetInstant(4) : null)),
            ct);

    public Task<int> RetryAsync(string? conversation, CancellationToken ct)
    {
        var now = Stored.From(time.GetUtcNow());
        return writer.WriteAsync(
            connection => new Written<int>(conversation is null ? connection[Retry].Execute(now) : connection[RetryOf].Execute(now, conversation)), ct);
    }

    public Task<int> DropAsync(string? conversation, CancellationToken ct) => writer.WriteAsync(
        connection => new Written<int>(conversation is null ? connection[Drop].Execute() : connection[DropOf].Execute(conversation)), ct);
}
