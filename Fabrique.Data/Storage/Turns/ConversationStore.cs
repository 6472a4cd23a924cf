using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal sealed class ConversationStore(StoreWriter writer, ReadPool readers) : IConversationStore
{
    private const string Exists = "SELECT count(*) FROM conversation WHERE id = ?1";

    private const string History =
        "SELECT sequence, activity_id, json FROM outbox WHERE conversation = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3";

    private const string Last =
        "SELECT sequence, activity_id, json FROM outbox WHERE conversation = ?1 ORDER BY sequence DESC LIMIT 1";

    public Task<bool> CreateAsync(string conversation, string userId, DateTimeOffset at, CancellationToken ct) =>
        writer.WriteAsideAsync(connection => new Written<bool>(ConversationWriter.Create(connection, conversation, userId, at)), ct);

    public Task<bool> ExistsAsync(string conversation, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[Exists].Number(conversation) == 1, ct);

    public Task<IReadOnlyList<HistoryRow>> ReadHistoryAsync(string conversation, long after, int max, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<HistoryRow>>(connection => connection[History].All(ReadRow, conversation, after, max), ct);

    public Task<HistoryRow?> FindLastAsync(string conversation, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[Last].All(ReadRow, conversation).FirstOrDefault(), ct);

    private static HistoryRow ReadRow(StoredRow row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));
}
