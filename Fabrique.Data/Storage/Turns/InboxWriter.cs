using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Which activities were seen.</summary>
internal static class InboxWriter
{
    private const string Seen =
        "SELECT outcome, first_sequence, last_sequence FROM inbox WHERE conversation = ?1 AND activity_key = ?2";

    private const string Insert =
        """
        INSERT INTO inbox (conversation, activity_key, outcome, first_sequence, last_sequence, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (conversation, activity_key) DO NOTHING
        """;

    public static SeenTurn? Find(StoreConnection connection, string conversation, string activityKey) =>
        connection[Seen].First(
            row => new SeenTurn(row.GetString(0), row.GetInt64(1), row.GetInt64(2)), conversation, activityKey);

    /// <returns>False when it was seen before.</returns>
    public static bool TryWrite(StoreConnection connection, TurnWrites writes, SeenTurn seen) =>
        connection[Insert].ChangesOne(
            writes.Conversation, writes.ActivityKey, seen.Outcome, seen.First, seen.Last, Stored.From(writes.At));
}
