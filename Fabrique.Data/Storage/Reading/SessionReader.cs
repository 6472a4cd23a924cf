using Fabrique.Data.OpenLab;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class SessionReader(ReadPool readers, CoachLists lists) : ISessionReader
{
    private const string Columns =
        """
        SELECT s.id, s.words, s.digits, s.questionnaire_hash, s.title, s.opens, s.closes, p.id, p.key, p.title_fr, p.title_en
        FROM session s LEFT JOIN product p ON p.id = s.product_id 
        """;

    private const string ById = Columns + "WHERE s.id = ?1";
    private const string Open = Columns + "WHERE s.opens <= ?1 AND (s.closes IS NULL OR s.closes > ?1) ORDER BY s.created_at DESC, s.id DESC";
    private const string ByCode = Columns + "WHERE s.words = ?1 OR s.digits = ?1";

    public Task<OpenLabSession?> FindByCodeAsync(string code, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[ByCode].First(ReadRow, code), ct);

    public Task<OpenLabSession?> FindAsync(SessionId id, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[ById].First(ReadRow, id.Value), ct);

    public Task<IReadOnlyList<OpenLabSession>> ListOpenAsync(DateTimeOffset now, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<OpenLabSession>>(connection => connection[Open].All(ReadRow, Stored.From(now)), ct);

    public Task<IReadOnlyList<SessionOverview>> ListAsync(CancellationToken ct) => lists.SessionsAsync(ct);

    private static OpenLabSession ReadRow(StoredRow row) => new(
        new SessionId(row.GetString(0)),
        new SessionCode(row.GetString(1), row.GetString(2)),
        new QuestionnaireHash(row.GetString(3)),
        ReadProduct(row),
        row.GetString(4),
        row.GetInstant(5),
        row.GetInstantOrNull(6));

    private static Product? ReadProduct(StoredRow row) => row.IsDBNull(7)
        ? null
        : new Product(new ProductId(row.GetString(7)), row.GetString(8), row.GetString(9), row.GetString(10));
}
