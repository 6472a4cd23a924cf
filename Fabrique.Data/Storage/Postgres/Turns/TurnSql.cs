namespace Fabrique.Data.Storage.Postgres.Turns;

/// <summary>What turns write here otherwise than on SQLite: nothing is read in between, so numbers are worked out from the conversation's row.</summary>
internal static class TurnSql
{
    public const string SeeInbox =
        """
        INSERT INTO inbox (conversation, activity_key, outcome, first_sequence, last_sequence, at)
        SELECT ?1, ?2, ?3, last_sequence - ?4 + 1, last_sequence, ?5 FROM (SELECT 1) one JOIN conversation ON id = ?1
        """;

    /// <summary>Its second parameter is how many activities of the turn come after this one.</summary>
    public const string Say =
        """
        INSERT INTO outbox (conversation, sequence, activity_id, json, delivery, at, due_at, attempts)
        SELECT ?1, last_sequence - ?2, ?3, ?4, ?5, ?6, 0, 0 FROM (SELECT 1) one JOIN conversation ON id = ?1
        """;
}
