using System.Text.Json;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal static class IdeaWriter
{
    private const string Taken = "SELECT count(*) FROM idea WHERE reference = ?1 AND id <> ?2";

    private const string Moved = "SELECT count(*) FROM idea WHERE id = ?1 AND status <> ?2";

    private const string Upsert =
        """
        INSERT INTO idea (id, call_id, response_id, author, reference, status, started_at, filed_at,
                          name, revision_id, withdrawn_from, withdrawn_at, withdraw_reason)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        ON CONFLICT (id) DO UPDATE SET
            call_id = excluded.call_id, response_id = excluded.response_id, author = excluded.author, reference = excluded.reference,
            status = excluded.status, started_at = excluded.started_at, filed_at = excluded.filed_at, name = excluded.name,
            revision_id = excluded.revision_id, withdrawn_from = excluded.withdrawn_from, withdrawn_at = excluded.withdrawn_at,
            withdraw_reason = excluded.withdraw_reason
        """;

    private const string InsertVersion =
        """
        INSERT INTO idea_version (idea_id, number, questionnaire_hash, at, answers)
        SELECT ?1, 1 + count(*), ?2, ?3, ?4 FROM idea_version WHERE idea_id = ?1
        """;

    private const string InsertEvent =
        """
        INSERT INTO idea_event (idea_id, number, at, step, status_before, status_after, actor, reason)
        SELECT ?1, 1 + count(*), ?2, ?3, ?4, ?5, ?6, ?7 FROM idea_event WHERE idea_id = ?1
        """;

    private const string Unindex = "DELETE FROM idea_search WHERE idea_id = ?1";
    private const string Index = "INSERT INTO idea_search (idea_id, title, problem) VALUES (?1, ?2, ?3)";
    private const string InsertJoin = "INSERT INTO idea_join (idea_id, person, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";

    /// <returns>False when another idea has the reference (the turn draws another one), or when a step was taken meanwhile: run again.</returns>
    public static bool Put(StoreConnection connection, DomainWrite.PutIdea put)
    {
        var idea = put.Idea;
        if (!connection[Taken].CountsNone(idea.Reference, idea.Id.Value)
            || put.Was is { } was && !connection[Moved].CountsNone(idea.Id.Value, (int)was))
        {
            return false;
        }

        connection[Upsert].Execute(
            idea.Id.Value, idea.Call.Value, idea.Response.Value, idea.Author, idea.Reference, (int)idea.Status,
            Stored.From(idea.StartedAt), Stored.From(idea.FiledAt), idea.Name, idea.Revision?.Value,
            (int?)idea.Withdrawal?.From, Stored.From(idea.Withdrawal?.At), idea.Withdrawal?.Reason);
        return true;
    }

    public static void AddVersion(StoreConnection connection, DomainWrite.AddIdeaVersion add, DateTimeOffset at) =>
        connection[InsertVersion].Execute(add.Idea.Value, add.Questionnaire.Value, Stored.From(at), JsonSerializer.Serialize(add.Answers));

    public static void AddEvent(StoreConnection connection, IdeaEvent added) => connection[InsertEvent].Execute(
        added.Idea.Value, Stored.From(added.At), (int)added.Step, (int)added.From, (int)added.To, added.By, added.Reason);

    public static void PutIndex(StoreConnection connection, DomainWrite.IndexIdea put)
    {
        connection[Unindex].Execute(put.Idea.Value);
        if (put.Title.Length + put.Problem.Length > 0)
        {
            connection[Index].Execute(put.Idea.Value, put.Title, put.Problem);
        }
    }

    public static void Join(StoreConnection connection, DomainWrite.JoinIdea join, DateTimeOffset at) =>
        connection[InsertJoin].Execute(join.Idea.Value, join.Person, Stored.From(at));
}
