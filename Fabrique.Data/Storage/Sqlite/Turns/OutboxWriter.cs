using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Sqlite.Turns;

/// <summary>A turn's activities, numbered one after the other.</summary>
internal static class OutboxWriter
{
    private const string Insert =
        """
        INSERT INTO outbox (conversation, sequence, activity_id, json, delivery, at, due_at, attempts)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0)
        """;

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
