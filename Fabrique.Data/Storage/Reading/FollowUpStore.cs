using Fabrique.Data.OpenLab;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class FollowUpStore(StoreWriter writer, ReadPool readers, TimeProvider time, IChance chance) : IFollowUps
{
    private const string Insert = "INSERT INTO follow_up (id, session_id, question, said, done, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    private const string Delete = "DELETE FROM follow_up WHERE session_id = ?1 AND id = ?2";

    private const string OfProduct =
        """
        SELECT f.id, f.session_id, f.question, f.said, f.done, f.at
        FROM follow_up f JOIN session s ON s.id = f.session_id
        WHERE s.id = ?1 OR s.product_id = ?2
        ORDER BY f.at DESC, f.id
        """;

    public Task AddAsync(SessionId session, string? question, string said, string done, CancellationToken ct)
    {
        var (id, at) = (chance.NewId(), Stored.From(time.GetUtcNow()));
        return writer.WriteAsync(connection => connection[Insert].Execute(id, session.Value, question, said, done, at), ct);
    }

    public Task RemoveAsync(SessionId session, string id, CancellationToken ct) =>
        writer.WriteAsync(connection => connection[Delete].Execute(session.Value, id), ct);

    public Task<IReadOnlyList<FollowUp>> ListAsync(OpenLabSession session, CancellationToken ct) =>
        ListAsync(session.Id.Value, session.Product?.Id.Value ?? "", ct);

    public Task<IReadOnlyList<FollowUp>> ListAsync(ProductId product, CancellationToken ct) => ListAsync("", product.Value, ct);

    private Task<IReadOnlyList<FollowUp>> ListAsync(string session, string product, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<FollowUp>>(connection => connection[OfProduct].All(ReadRow, session, product), ct);

    private static FollowUp ReadRow(StoredRow row) => new(
        row.GetString(0), new SessionId(row.GetString(1)), row.GetStringOrNull(2), row.GetString(3), row.GetString(4), row.GetInstant(5));
}
