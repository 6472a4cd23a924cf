using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Writing;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Sqlite.Turns;

/// <summary>Turns go through the one writer.</summary>
internal sealed class SqliteTurnStore(
    SqliteStoreWriter writer, ReadPool readers, IResponseReader responses, TurnMemory memory, IErasureList erased)
    : TurnStore(readers, responses, memory)
{
    public override bool IsFull => writer.IsFull;

    public override int Waiting => writer.Waiting;

    public override Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct) =>
        writes.Erases ? CommitErasureAsync(writes, ct) : CommitAsync(writes, erases: false, ct);

    private Task<CommitResult> CommitAsync(TurnWrites writes, bool erases, CancellationToken ct) =>
        writer.WriteAsideAsync(connection => Write(connection, writes), result => Remember(writes, result), ct, erases);

    private async Task<CommitResult> CommitErasureAsync(TurnWrites writes, CancellationToken ct)
    {
        var result = await CommitAsync(writes, erases: true, ct);
        try
        {
            await erased.KeepAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The turn is kept, and its erasure in the table: the daily job writes the list again.
        }

        return result;
    }

    private Written<CommitResult> Write(StoreConnection connection, TurnWrites writes) => writes.Basis is null || writes.Basis == Basis
        ? TurnWriter.Write(connection, writes)
        : new Written<CommitResult>(new CommitResult.Conflict(), IsKept: false);

    private void Remember(TurnWrites writes, CommitResult result)
    {
        if (result is CommitResult.Committed committed) Memory.Keep(writes, committed);
        else if (result is CommitResult.Conflict) Memory.Drop(writes);
    }
}
