using Fabrique.Data.OpenLab;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Reading;

internal sealed class RemarkStore(StoreWriter writer, ReadPool readers, TimeProvider time, IChance chance) : IRemarks
{
    private const string OfSession = "SELECT id, session_id, response_id, text, at FROM remark WHERE session_id = ?1 ORDER BY at DESC, id";

    public Task AddAsync(SessionId session, string text, CancellationToken ct)
    {
        var remark = new Remark(chance.NewId(), session, null, text, time.GetUtcNow());
        return writer.WriteAsync(connection => RemarkWriter.Add(connection, remark), ct);
    }

    public Task<IReadOnlyList<Remark>> ListAsync(SessionId session, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<Remark>>(connection => connection[OfSession].All(ReadRow, session.Value), ct);

    private static Remark ReadRow(StoredRow row) => new(
        row.GetString(0),
        new SessionId(row.GetString(1)),
        row.GetStringOrNull(2) is { } response ? new ResponseId(response) : null,
        row.GetString(3),
        row.GetInstant(4));
}
