using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres.Turns;

/// <summary>Turns of several conversations as one batch: one round trip, and one transaction that the database ends by itself.</summary>
/// <remarks>The conversations' rows are taken first, always in the same order, so that turns wait for each other on whatever node they run.</remarks>
internal static class TurnGroup
{
    /// <returns>The last number of each conversation.</returns>
    /// <exception cref="PostgresException">One of them cannot be kept; none was.</exception>
    public static Dictionary<string, long> Send(NpgsqlConnection connection, IReadOnlyList<TurnWrites> turns)
    {
        using var batch = connection.CreateBatch();
        var group = new GroupConnection();
        foreach (var turn in turns.OrderBy(turn => turn.Conversation, StringComparer.Ordinal)) Fill(group, turn);
        group.AddTo(batch);

        var last = new Dictionary<string, long>(turns.Count, StringComparer.Ordinal);
        using var reader = batch.ExecuteReader();
        while (reader.Read()) last[reader.GetString(1)] = reader.GetInt64(0);

        // The end of the batch is the commit: faults of later commands come while it is read.
        while (reader.NextResult())
        {
        }

        return last;
    }

    private static void Fill(GroupConnection group, TurnWrites turn)
    {
        group.Begin();
        var (at, count) = (Stored.From(turn.At), turn.Outbox.Length);
        group[ConversationWriter.TakeNumbers].Execute(turn.Conversation, (long)count, at);
        group[TurnSql.SeeInbox].Execute(turn.Conversation, turn.ActivityKey, turn.Outcome, (long)count, at);
        foreach (var read in turn.Read) ReadCheck.Stands(group, read);
        foreach (var state in turn.State) StateWriter.Write(group, state, turn.At);
        foreach (var change in turn.Domain) DomainWriter.Write(group, change, turn);
        for (var place = 0; place < count; place++)
        {
            var row = turn.Outbox[place];
            group[TurnSql.Say].Execute(turn.Conversation, count - 1L - place, row.ActivityId, row.Json, (int)row.Delivery, at);
        }
    }
}
