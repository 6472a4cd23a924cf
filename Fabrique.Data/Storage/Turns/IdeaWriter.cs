using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal static class IdeaWriter
{
    private const string Taken = "SELECT count(*) FROM idea WHERE reference = ?1 AND id <> ?2";

    private const string Upsert =
        """
        INSERT INTO idea (id, call_id, response_id, author, reference, status, started_at, filed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (id) DO UPDATE SET
            call_id = excluded.call_id, response_id = excluded.response_id, author = excluded.author, reference = excluded.reference,
            status = excluded.status, started_at = excluded.started_at, filed_at = excluded.filed_at
        """;

    /// <returns>False when another idea has the reference: run again, the turn draws another one.</returns>
    public static bool Put(StoreConnection connection, Idea idea)
    {
        if (!connection[Taken].CountsNone(idea.Reference, idea.Id.Value))
        {
            return false;
        }

        connection[Upsert].Execute(
            idea.Id.Value, idea.Call.Value, idea.Response.Value, idea.Author, idea.Reference, (int)idea.Status,
            Stored.From(idea.StartedAt), Stored.From(idea.FiledAt));
        return true;
    }
}
