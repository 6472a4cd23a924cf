using System.Collections.Concurrent;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Sqlite.Writing;

/// <summary>The one writer of this process: a bounded queue, and a thread that commits what waits in it, many jobs at a time.</summary>
/// <remarks>A thread of its own and a blocking queue: a commit waits for the disk, which would starve the thread pool of a small machine.</remarks>
internal sealed class SqliteStoreWriter : StoreWriter, IAsyncDisposable
{
    private const int MaxBatch = 256;
    private static readonly TimeSpan IdleBeforeCheckpoint = TimeSpan.FromSeconds(10);

    /// <summary>A reader was in the way of the log's last bytes of something erased.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly BlockingCollection<WriteJob> _queue;
    private readonly BatchRunner _batches;
    private readonly TurnMemory _memory;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SqliteStoreWriter(StorageOptions options, StoreFile file, TurnMemory memory)
    {
        _queue = new BlockingCollection<WriteJob>(options.QueueLength);
        _batches = new BatchRunner(file, memory);
        _memory = memory;
        new Thread(Work) { IsBackground = true, Name = "Fabrique store writer" }.Start();
    }

    public override bool IsFull => _queue.Count >= _queue.BoundedCapacity;

    public int Waiting => _queue.Count;

    public override Task<T> WriteAsync<T>(Func<StoreConnection, Written<T>> work, CancellationToken ct) =>
        WriteAsideAsync(work, _ => _memory.Forget(), ct);

    public override Task<T> WriteAsideAsync<T>(Func<StoreConnection, Written<T>> work, CancellationToken ct) => WriteAsideAsync(work, null, ct);

    /// <param name="written">Told on the writer's thread once it is in the file, in the file's order, before the caller is told.</param>
    /// <param name="erases">It takes away what somebody said.</param>
    public Task<T> WriteAsideAsync<T>(Func<StoreConnection, Written<T>> work, Action<T>? written, CancellationToken ct, bool erases = false)
    {
        var job = new WriteJob<T>(work, written, ct) { Erases = erases };
        try
        {
            return _queue.TryAdd(job) ? job.Done : Task.FromException<T>(new StoreBusyException(RetryAfter));
        }
        catch (InvalidOperationException closed)
        {
            return Task.FromException<T>(new StoreUnavailableException("The store is closing.", closed));
        }
    }

    /// <summary>Empties the log at the first moment when no reader needs it.</summary>
    public void OweCheckpoint() => _ = WriteAsideAsync(_ => new Written<bool>(true), null, CancellationToken.None, erases: true);

    /// <summary>Writes what waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _ended.Task;
        _queue.Dispose();
    }

    private void Work()
    {
        var batch = new List<WriteJob>(MaxBatch);
        var wait = Timeout.InfiniteTimeSpan;
        while (!_queue.IsCompleted)
        {
            if (_queue.TryTake(out var first, wait))
            {
                Fill(batch, first);
                _batches.Run(batch);
                batch.Clear();
                wait = _batches.OwesCheckpoint ? Soon : IdleBeforeCheckpoint;
            }
            else if (_batches.OwesCheckpoint)
            {
                _batches.Checkpoint();
                wait = _batches.OwesCheckpoint ? Soon : IdleBeforeCheckpoint;
            }
            else
            {
                _batches.Checkpoint();
                _memory.Rest();
                wait = Timeout.InfiniteTimeSpan;
            }
        }

        _batches.Dispose();
        _ended.SetResult();
    }

    private void Fill(List<WriteJob> batch, WriteJob first)
    {
        batch.Add(first);
        while (batch.Count < MaxBatch && _queue.TryTake(out var next))
        {
            batch.Add(next);
        }
    }
}
