using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Sqlite.Writing;

/// <summary>Writes many jobs in one transaction, so that one sync of the disk serves them all; one job's failure leaves the others.</summary>
/// <remarks>The writer's thread only. After an outage the connection is thrown away, and the next batch tries a new one.</remarks>
internal sealed class BatchRunner(StoreFile file, TurnMemory memory) : IDisposable
{
    private SqliteStoreConnection? _connection;
    private long? _version;

    /// <summary>The log still holds what was erased: a reader was in the way.</summary>
    public bool OwesCheckpoint { get; private set; }

    /// <summary>Every job is told its end when this returns; never throws.</summary>
    public void Run(IReadOnlyList<WriteJob> jobs)
    {
        var live = Live(jobs);
        try
        {
            Commit(live);
        }
        catch (Exception fault)
        {
            Reset();
            live.ForEach(job => job.Fail(StoreFaults.Unavailable(fault)));
            return;
        }

        OwesCheckpoint |= live.Exists(job => job.Erases);
        if (OwesCheckpoint) Checkpoint();
        live.ForEach(job => job.Complete());
    }

    /// <summary>Empties the write-ahead log, or leaves it at once to a reader that still needs it.</summary>
    /// <remarks>https://sqlite.org/pragma.html#pragma_wal_checkpoint: the first column says whether somebody was in the way.</remarks>
    public void Checkpoint()
    {
        if (_connection is not { } connection) return;
        try
        {
            connection.Run("PRAGMA busy_timeout = 0");
            if (connection["PRAGMA wal_checkpoint(TRUNCATE)"].Number() == 0) OwesCheckpoint = false;
            connection.Run(file.BusyTimeout);
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            Reset();
        }
    }

    public void Dispose()
    {
        Checkpoint();
        Reset();
    }

    private static List<WriteJob> Live(IReadOnlyList<WriteJob> jobs)
    {
        List<WriteJob> live = [];
        foreach (var job in jobs)
        {
            if (job.IsCancelled)
            {
                job.Fail(new OperationCanceledException());
            }
            else
            {
                live.Add(job);
            }
        }

        return live;
    }

    private void Commit(List<WriteJob> jobs)
    {
        var connection = _connection ??= new SqliteStoreConnection(file.OpenWriter());
        if (!TryTogether(connection, jobs)) RunEach(connection, jobs);
    }

    /// <summary>Without savepoints, which copy every page that two jobs share: nearly always all jobs are kept.</summary>
    /// <returns>False when one is not; then nothing was written.</returns>
    private bool TryTogether(SqliteStoreConnection connection, List<WriteJob> jobs)
    {
        Begin(connection);
        foreach (var job in jobs)
        {
            if (!job.Run(connection))
            {
                connection["ROLLBACK"].Execute();
                return false;
            }
        }

        connection["COMMIT"].Execute();
        return true;
    }

    private void RunEach(SqliteStoreConnection connection, List<WriteJob> jobs)
    {
        Begin(connection);
        foreach (var job in jobs)
        {
            connection["SAVEPOINT job"].Execute();
            if (!job.Run(connection))
            {
                connection["ROLLBACK TO job"].Execute();
            }

            connection["RELEASE job"].Execute();
        }

        connection["COMMIT"].Execute();
    }

    /// <remarks>The version is another one where a command wrote beside this host (https://sqlite.org/pragma.html#pragma_data_version).</remarks>
    private void Begin(SqliteStoreConnection connection)
    {
        connection["BEGIN IMMEDIATE"].Execute();
        var version = connection["PRAGMA data_version"].Number();
        if (_version is { } before && before != version) memory.Forget();
        _version = version;
    }

    /// <remarks>Closing the connection rolls back whatever was open.</remarks>
    private void Reset()
    {
        _connection?.Dispose();
        _connection = null;
        _version = null;
        memory.Forget();
    }
}
