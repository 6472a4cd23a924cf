using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>A conversation's row, which numbers its activities.</summary>
internal static class ConversationWriter
{
    /// <summary>See <see cref="Take"/>.</summary>
    public const string TakeNumbers =
        """
        INSERT INTO conversation (id, last_sequence, created_at) VALUES (?1, ?2, ?3)
        ON CONFLICT (id) DO UPDATE SET last_sequence = conversation.last_sequence + excluded.last_sequence, unreachable_at = NULL
        RETURNING last_sequence, id
        """;

    private const string TakeOne =
        """
        INSERT INTO conversation (id, last_sequence, created_at) VALUES (?1, 1, ?2)
        ON CONFLICT (id) DO UPDATE SET last_sequence = conversation.last_sequence + 1
        """;

    private const string Insert =
        "INSERT INTO conversation (id, user_id, last_sequence, created_at) VALUES (?1, ?2, 0, ?3) ON CONFLICT (id) DO NOTHING";

    /// <summary>Takes the next <paramref name="count"/> sequence numbers; a conversation without a row gets one.</summary>
    /// <remarks>Somebody spoke there, so it can be reached.</remarks>
    /// <returns>The last of them.</returns>
    public static long Take(StoreConnection connection, string conversation, int count, DateTimeOffset at) =>
        connection[TakeNumbers].Number(conversation, count, Stored.From(at));

    /// <summary>Takes the next number of a conversation in which nobody spoke now: its last one.</summary>
    public static void TakeElsewhere(StoreConnection connection, string conversation, DateTimeOffset at) =>
        connection[TakeOne].Execute(conversation, Stored.From(at));

    /// <returns>False when it exists.</returns>
    public static bool Create(StoreConnection connection, string conversation, string userId, DateTimeOffset at) =>
        connection[Insert].ChangesOne(conversation, userId, Stored.From(at));
}
