using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Sqlite.Turns;

/// <summary>Turns go through the one writer; what was stored is read beside it.</summary>
internal sealed class SqliteTurnStore(StoreWriter writer, ReadPool readers) : TurnStore(readers)
{
    public override Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct) =>
        writer.WriteAsync(connection => TurnWriter.Write(connection, writes), ct);
}
