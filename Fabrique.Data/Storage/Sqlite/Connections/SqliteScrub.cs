using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Connections;

/// <summary><c>secure_delete</c> has written zeros over erased rows; emptying the log takes the last copies of them.</summary>
internal sealed class SqliteScrub(StoreFile file, SqliteStoreWriter writer) : StoreScrub
{
    public override Task<bool> RunAsync(CancellationToken ct) => Task.Run(Run, ct);

    private bool Run()
    {
        try
        {
            using var connection = new SqliteStoreConnection(file.OpenWriter());

            // The first column says whether somebody was in the way.
            var isEmpty = connection["PRAGMA wal_checkpoint(TRUNCATE)"].Number() == 0;
            if (!isEmpty) writer.OweCheckpoint();
            return isEmpty;
        }
        catch (SqliteException fault) when (StoreFaults.IsOutage(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }
}
