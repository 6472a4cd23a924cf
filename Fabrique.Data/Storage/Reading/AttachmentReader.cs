using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class AttachmentReader(ReadPool readers) : IAttachmentReader
{
    private const string Find = "SELECT id, response_id, question, name, content_type, content FROM attachment WHERE id = ?1";

    public Task<Attachment?> FindAsync(string id, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[Find].First(ReadRow, id), ct);

    private static Attachment ReadRow(StoredRow row) =>
        new(row.GetString(0), new ResponseId(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetBytes(5));
}
