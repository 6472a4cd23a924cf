using System.Diagnostics;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Connections;

/// <summary><c>secure_delete</c> has written zeros over erased rows; emptying the log takes the last copies of them.</summary>
internal sealed class SqliteScrub(StoreFile file, SqliteStoreWriter writer) : StoreScrub
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <remarks>SQLite waits for readers, and not for another checkpoint, such as the writer's own: then it is tried again.
    /// https://sqlite.org/c3ref/wal_checkpoint_v2.html.</remarks>
    public override async Task<bool> RunAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (!await Task.Run(TryEmpty, ct))
        {
            if (waited.Elapsed >= file.Patience)
            {
                writer.OweCheckpoint();
                return false;
            }

            await Task.Delay(Again, ct);
        }

        return true;
    }

    /// <returns>False when somebody was in the way, which the pragma's first column says.</returns>
    private bool TryEmpty()
    {
        try
        {
            using var connection = new SqliteStoreConnection(file.OpenWriter());
            return connection["PRAGMA wal_checkpoint(TRUNCATE)"].Number() == 0;
        }
        catch (SqliteException fault) when (StoreFaults.IsOutage(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }
}
