using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Keeps the one file of a question, and lets go of it with its answer.</summary>
internal static class AttachmentWriter
{
    private const string Insert =
        "INSERT INTO attachment (id, response_id, question, name, content_type, content, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    private const string DeleteOne = "DELETE FROM attachment WHERE response_id = ?1 AND question = ?2";
    private const string DeleteAll = "DELETE FROM attachment WHERE response_id = ?1";

    private const string DeleteReplaced =
        "DELETE FROM attachment WHERE response_id = ?2 AND question IN (SELECT question FROM attachment WHERE response_id = ?1)";

    private const string MoveAll = "UPDATE attachment SET response_id = ?2 WHERE response_id = ?1";

    public static void Put(StoreConnection connection, Attachment file, DateTimeOffset at)
    {
        Drop(connection, file.Response, file.Question);
        connection[Insert].Execute(
            file.Id, file.Response.Value, file.Question, file.Name, file.ContentType, file.Content.ToArray(), Stored.From(at));
    }

    /// <summary>Each in place of the question's earlier one.</summary>
    public static void Move(StoreConnection connection, ResponseId from, ResponseId to)
    {
        connection[DeleteReplaced].Execute(from.Value, to.Value);
        connection[MoveAll].Execute(from.Value, to.Value);
    }

    public static void Drop(StoreConnection connection, ResponseId response, string question) =>
        connection[DeleteOne].Execute(response.Value, question);

    public static void Drop(StoreConnection connection, ResponseId response) => connection[DeleteAll].Execute(response.Value);
}
