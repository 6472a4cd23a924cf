using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class AttachmentReader(ReadPool readers) : IAttachmentReader
{
    private const string Find = "SELECT id, response_id, question, name, content_type, content FROM attachment WHERE id = ?1";

    private const string Of =
        """
        SELECT a.id, a.response_id, r.questionnaire_hash, a.question, a.name, length(a.content), a.at
        FROM attachment a JOIN response r ON r.id = a.response_id JOIN questionnaire q ON q.hash = r.questionnaire_hash
        WHERE q.form_id = ?1 AND r.status <> 2
        """;

    private const string Order = " ORDER BY r.started_at DESC, r.id DESC, a.question";
    private const string OfForm = Of + Order;
    private const string OfSession = Of + " AND r.session_id = ?2" + Order;

    public Task<IReadOnlyList<AttachmentSummary>> ListAsync(string formId, SessionId? session, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<AttachmentSummary>>(
            connection => session is { } one ? connection[OfSession].All(ReadSummary, formId, one.Value) : connection[OfForm].All(ReadSummary, formId), ct);

    public Task<Attachment?> FindAsync(string id, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[Find].First(ReadRow, id), ct);

    private static AttachmentSummary ReadSummary(StoredRow row) => new(
        row.GetString(0), new ResponseId(row.GetString(1)), new QuestionnaireHash(row.GetString(2)), row.GetString(3), row.GetString(4),
        row.GetInt64(5), row.GetInstant(6));

    private static Attachment ReadRow(StoredRow row) =>
        new(row.GetString(0), new ResponseId(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetBytes(5));
}
