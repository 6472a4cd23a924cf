using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Sqlite.Turns;

/// <summary>One turn inside the writer's transaction.</summary>
internal static class TurnWriter
{
    public static Written<CommitResult> Write(StoreConnection connection, TurnWrites writes)
    {
        var last = ConversationWriter.Take(connection, writes.Conversation, writes.Outbox.Length, writes.At);
        var first = last - writes.Outbox.Length + 1;
        if (!InboxWriter.TryWrite(connection, writes, new SeenTurn(writes.Outcome, first, last)))
        {
            var seen = InboxWriter.Find(connection, writes.Conversation, writes.ActivityKey)!;
            return new Written<CommitResult>(new CommitResult.AlreadyDone(seen), IsKept: false);
        }

        if (!WriteState(connection, writes) || !WriteDomain(connection, writes))
        {
            return new Written<CommitResult>(new CommitResult.Conflict(), IsKept: false);
        }

        OutboxWriter.Write(connection, writes, first);
        return new Written<CommitResult>(new CommitResult.Committed(first, last));
    }

    private static bool WriteState(StoreConnection connection, TurnWrites writes)
    {
        foreach (var state in writes.State)
        {
            if (!StateWriter.Write(connection, state, writes.At))
            {
                return false;
            }
        }

        return true;
    }

    private static bool WriteDomain(StoreConnection connection, TurnWrites writes)
    {
        foreach (var change in writes.Domain)
        {
            if (!DomainWriter.Write(connection, change, writes))
            {
                return false;
            }
        }

        return true;
    }
}
