using System.Data.Common;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class IdeaReader(ReadPool readers) : IIdeaReader
{
    private const string Columns = "SELECT id, call_id, response_id, author, reference, status, started_at, filed_at FROM idea ";
    private const string ById = Columns + "WHERE id = ?1";
    private const string ByAuthor = Columns + "WHERE author = ?1 ORDER BY started_at DESC, id DESC";

    public Task<Idea?> FindAsync(IdeaId id, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[ById].First(ReadRow, id.Value), ct);

    public Task<IReadOnlyList<Idea>> ListByAuthorAsync(string author, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<Idea>>(connection => connection[ByAuthor].All(ReadRow, author), ct);

    private static Idea ReadRow(DbDataReader row) => new(
        new IdeaId(row.GetString(0)),
        new CallId(row.GetString(1)),
        new ResponseId(row.GetString(2)),
        row.GetString(3),
        row.GetString(4),
        (IdeaStatus)row.GetInt32(5),
        row.GetInstant(6),
        row.GetInstantOrNull(7));
}
