using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>A turn's activities, numbered one after the other.</summary>
internal static class OutboxWriter
{
    private const string Insert =
        """
        INSERT INTO outbox (conversation, sequence, activity_id, json, delivery, at, due_at, attempts)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0)
        """;

    private const string InsertElsewhere =
        """
        INSERT INTO outbox (conversation, sequence, activity_id, json, delivery, at, due_at, attempts, dead_at)
        SELECT id, last_sequence, ?2, ?3, ?4, ?5, 0, 0, CASE WHEN unreachable_at IS NULL THEN NULL ELSE ?5 END FROM conversation WHERE id = ?1
        """;

    /// <summary>An activity for another conversation than the turn's.</summary>
    public static void Post(StoreConnection connection, DomainWrite.Post post, DateTimeOffset at)
    {
        ConversationWriter.TakeElsewhere(connection, post.Conversation, at);
        connection[InsertElsewhere].Execute(post.Conversation, post.ActivityId, post.Json, (int)OutboxDelivery.Connector, Stored.From(at));
    }

    public static void Write(StoreConnection connection, TurnWrites writes, long first)
    {
        var insert = connection[Insert];
        var at = Stored.From(writes.At);
        var sequence = first;
        foreach (var row in writes.Outbox)
        {
            insert.Execute(writes.Conversation, sequence++, row.ActivityId, row.Json, (int)row.Delivery, at);
        }
    }
}
