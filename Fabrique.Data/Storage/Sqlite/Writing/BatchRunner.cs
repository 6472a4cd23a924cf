using Fabrique.Data.Storage.Sqlite.Connections;

namespace Fabrique.Data.Storage.Sqlite.Writing;

/// <summary>Writes many jobs in one transaction, each in a savepoint, so that one sync of the disk serves them all
/// and one job's failure leaves the others.</summary>
/// <remarks>The writer's thread only. After an outage the connection is thrown away, and the next batch tries a new one.</remarks>
internal sealed class BatchRunner(StoreFile file) : IDisposable
{
    private SqliteStoreConnection? _connection;

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

        live.ForEach(job => job.Complete());
    }

    public void Checkpoint()
    {
        try
        {
            _connection?.Run(file.Checkpoint);
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
        connection["BEGIN IMMEDIATE"].Execute();
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

    /// <remarks>Closing the connection rolls back whatever was open.</remarks>
    private void Reset()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
