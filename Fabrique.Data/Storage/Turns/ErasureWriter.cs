using Fabrique.Data.Privacy;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Removes a response with everything that tells of it, and remembers that it is to be removed from backups too.</summary>
internal static class ErasureWriter
{
    private const string Count = "SELECT count(*) FROM response WHERE id = ?1";
    private const string Remember = "INSERT INTO erasure (response_id, at) VALUES (?1, ?2) ON CONFLICT (response_id) DO NOTHING";

    private const string Receipt =
        """
        INSERT INTO receipt (at, cause, responses, answers, ideas, messages)
        SELECT ?2, ?3,
               (SELECT count(*) FROM response WHERE id = ?1),
               (SELECT count(*) FROM answer WHERE response_id = ?1),
               (SELECT count(*) FROM idea WHERE response_id = ?1),
               (SELECT count(*) FROM outbox WHERE conversation IN (SELECT conversation FROM response_conversation WHERE response_id = ?1))
        """;

    private const string ReceiptOfMessages =
        """
        INSERT INTO receipt (at, cause, responses, answers, ideas, messages)
        SELECT ?2, ?3, 0, 0, 0,
               (SELECT count(*) FROM outbox WHERE conversation IN (SELECT conversation FROM response_conversation WHERE response_id = ?1))
        """;

    private const string Messages =
        "DELETE FROM outbox WHERE conversation IN (SELECT conversation FROM response_conversation WHERE response_id = ?1)";

    // Answers, conversations' links, resume words and the idea go with it (ON DELETE CASCADE).
    private const string Delete = "DELETE FROM response WHERE id = ?1";

    public static bool Exists(StoreConnection connection, ResponseId response) => connection[Count].Number(response.Value) > 0;

    /// <summary>With a receipt, for a person who erases what they have said.</summary>
    public static void EraseForPerson(StoreConnection connection, ResponseId response, DateTimeOffset at)
    {
        connection[Receipt].Execute(response.Value, Stored.From(at), (int)ErasureCause.Person);
        Erase(connection, response, at);
    }

    /// <summary>With a receipt, for a person who stops and whose answers are gone: that there was a response stays.</summary>
    public static void ForgetMessagesForPerson(StoreConnection connection, ResponseId response, DateTimeOffset at)
    {
        connection[ReceiptOfMessages].Execute(response.Value, Stored.From(at), (int)ErasureCause.Person);
        connection[Remember].Execute(response.Value, Stored.From(at));
        ForgetMessages(connection, response);
    }

    public static void Erase(StoreConnection connection, ResponseId response, DateTimeOffset at)
    {
        connection[Remember].Execute(response.Value, Stored.From(at));
        Forget(connection, response);
    }

    /// <summary>Removes without remembering: for what a restored backup would lose by its age alone.</summary>
    /// <returns>Copies of messages that went.</returns>
    public static int Forget(StoreConnection connection, ResponseId response)
    {
        var messages = ForgetMessages(connection, response);
        connection[Delete].Execute(response.Value);
        return messages;
    }

    /// <summary>A copy goes and nothing else: what was said about it was said about what stays.</summary>
    public static void DropCopy(StoreConnection connection, ResponseId response) => connection[Delete].Execute(response.Value);

    public static int ForgetMessages(StoreConnection connection, ResponseId response) => connection[Messages].Execute(response.Value);
}
