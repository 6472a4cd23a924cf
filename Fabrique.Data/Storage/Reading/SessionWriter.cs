using Fabrique.Data.OpenLab;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class SessionWriter(StoreWriter writer, ReadPool readers, TimeProvider time, IChance chance) : ISessionWriter
{
    private const string FindProduct = "SELECT id, key, title_fr, title_en FROM product WHERE key = ?1";

    private const string PutProduct =
        """
        INSERT INTO product (id, key, title_fr, title_en) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (key) DO UPDATE SET title_fr = excluded.title_fr, title_en = excluded.title_en
        """;

    private const string Insert =
        """
        INSERT INTO session (id, words, digits, questionnaire_hash, product_id, title, opens, closes, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """;

    private const string Taken = "SELECT count(*) FROM session WHERE words = ?1 OR digits = ?2";

    private const string Close = "UPDATE session SET closes = ?2 WHERE id = ?1 AND (closes IS NULL OR closes > ?2)";

    private const string Open =
        "UPDATE session SET opens = CASE WHEN opens < ?2 THEN opens ELSE ?2 END, closes = NULL WHERE id = ?1 AND (opens > ?2 OR closes <= ?2)";

    public async Task<Product> PutProductAsync(string key, string titleFr, string titleEn, CancellationToken ct)
    {
        var id = chance.NewId();
        return (await writer.WriteAsync(
            connection =>
            {
                connection[PutProduct].Execute(id, key, titleFr, titleEn);
                return new Written<Product?>(Find(connection, key));
            },
            ct))!;
    }

    public Task<Product?> FindProductAsync(string key, CancellationToken ct) =>
        readers.ReadAsync(connection => Find(connection, key), ct);

    public async Task<OpenLabSession> CreateSessionAsync(NewSession session, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var id = new SessionId(chance.NewId());
        var code = await writer.WriteAsync(connection => new Written<SessionCode>(Create(connection, session, id, now)), ct);
        return new OpenLabSession(
            id, code, session.Questionnaire, session.Product, session.Title, session.Opens.ToUniversalTime(), session.Closes?.ToUniversalTime());
    }

    public Task OpenSessionAsync(SessionId id, DateTimeOffset at, CancellationToken ct) =>
        writer.WriteAsync(connection => connection[Open].Execute(id.Value, Stored.From(at)), ct);

    public Task CloseSessionAsync(SessionId id, DateTimeOffset at, CancellationToken ct) =>
        writer.WriteAsync(
            connection =>
            {
                connection[Close].Execute(id.Value, Stored.From(at));
                return new Written<bool>(true);
            },
            ct);

    private static Product? Find(StoreConnection connection, string key) => connection[FindProduct].First(ReadProduct, key);

    private static Product ReadProduct(StoredRow row) =>
        new(new ProductId(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3));

    private SessionCode Create(StoreConnection connection, NewSession session, SessionId id, DateTimeOffset now)
    {
        var code = SessionCodes.Create(chance);
        while (connection[Taken].Number(code.Words, code.Digits) > 0)
        {
            code = SessionCodes.Create(chance);
        }

        connection[Insert].Execute(
            id.Value, code.Words, code.Digits, session.Questionnaire.Value, session.Product?.Id.Value, session.Title,
            Stored.From(session.Opens), Stored.From(session.Closes), Stored.From(now));
        return code;
    }
}
