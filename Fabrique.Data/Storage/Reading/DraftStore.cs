using Fabrique.Data.Questionnaires.Publishing;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class DraftStore(StoreWriter writer, ReadPool readers) : IDraftStore
{
    private const string Columns = "id, file_name, form_id, version, title, problems, uploaded_at";
    private const string One = $"SELECT {Columns}, content FROM draft WHERE id = ?1";
    private const string OfForm = $"SELECT {Columns}, content FROM draft WHERE form_id = ?1 ORDER BY uploaded_at DESC, id DESC LIMIT 1";
    private const string All = $"SELECT {Columns} FROM draft ORDER BY uploaded_at DESC, id DESC";
    private const string Delete = "DELETE FROM draft WHERE id = ?1";

    private const string Put =
        """
        INSERT INTO draft (id, file_name, form_id, version, title, problems, uploaded_at, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (id) DO UPDATE SET file_name = excluded.file_name, form_id = excluded.form_id, version = excluded.version,
          title = excluded.title, problems = excluded.problems, uploaded_at = excluded.uploaded_at, content = excluded.content
        """;

    public Task PutAsync(Draft draft, CancellationToken ct)
    {
        var (id, fileName, formId, version, title, problems, at) = draft.Summary;
        var content = draft.Content.ToArray();
        return writer.WriteAsync(
            connection => connection[Put].Execute(id.Value, fileName, formId, version, title, problems, Stored.From(at), content), ct);
    }

    public Task<Draft?> FindAsync(DraftId id, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[One].First(ReadDraft, id.Value), ct);

    public Task<Draft?> FindByFormAsync(string formId, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[OfForm].First(ReadDraft, formId), ct);

    public Task<IReadOnlyList<DraftSummary>> ListAsync(CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<DraftSummary>>(connection => connection[All].All(ReadSummary), ct);

    public Task<bool> RemoveAsync(DraftId id, CancellationToken ct) =>
        writer.WriteAsync(connection => new Written<bool>(connection[Delete].Execute(id.Value) > 0), ct);

    private static Draft ReadDraft(StoredRow row) => new(ReadSummary(row), row.GetBytes(7));

    private static DraftSummary ReadSummary(StoredRow row) => new(
        new DraftId(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.GetInstant(6));
}
