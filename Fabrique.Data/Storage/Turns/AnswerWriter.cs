using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal static class AnswerWriter
{
    public const string Upsert =
        """
        INSERT INTO answer (response_id, ordinal, question, status, text, number, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (response_id, ordinal) DO UPDATE SET
            question = excluded.question, status = excluded.status, text = excluded.text, number = excluded.number, at = excluded.at
        """;

    private const string DeleteAll = "DELETE FROM answer WHERE response_id = ?1";
    private const string DeleteOne = "DELETE FROM answer WHERE response_id = ?1 AND ordinal = ?2";

    public static void Put(StoreConnection connection, DomainWrite.PutAnswers put)
    {
        var upsert = connection[Upsert];
        foreach (var answer in put.Answers)
        {
            upsert.Execute(
                put.Response.Value,
                answer.Ordinal,
                answer.Question,
                (int)answer.Status,
                answer.IsPersonal ? null : answer.Text,
                answer.Number,
                Stored.From(answer.At));
        }

        foreach (var answer in put.Answers.Where(answer => answer.IsPersonal)) ContactWriter.Put(connection, put.Response, answer);
        foreach (var answer in put.Answers.Where(answer => answer.IsFile && answer.Status != AnswerRowStatus.Answered)) AttachmentWriter.Drop(connection, put.Response, answer.Question);
    }

    public static void Drop(StoreConnection connection, ResponseId response)
    {
        connection[DeleteAll].Execute(response.Value);
        AttachmentWriter.Drop(connection, response);
    }

    public static void Drop(StoreConnection connection, DomainWrite.DropAnswer drop)
    {
        connection[DeleteOne].Execute(drop.Response.Value, drop.Ordinal);
        AttachmentWriter.Drop(connection, drop.Response, drop.Question);
    }
}
