using System.Collections.Concurrent;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>A few threads, each with a connection of its own, and a bounded queue before them: a slow database
/// never takes the host's threads, and never has more connections than it was given.</summary>
internal sealed class PostgresCrew : IAsyncDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly PostgresSource _source;
    private readonly BlockingCollection<Action<Desk>> _queue;
    private readonly List<Task> _ended = [];

    public PostgresCrew(StorageOptions options, PostgresSource source)
    {
        _source = source;
        _queue = new BlockingCollection<Action<Desk>>(options.QueueLength);
        for (var at = 0; at < options.Connections; at++)
        {
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _ended.Add(ended.Task);
            new Thread(() => Work(ended)) { IsBackground = true, Name = "Fabrique store" }.Start();
        }
    }

    /// <summary>More would be refused now.</summary>
    public bool IsFull => _queue.Count >= _queue.BoundedCapacity;

    /// <param name="again">Whether work whose connection turned out to be dead may be done once more: true for reading.</param>
    /// <exception cref="StoreBusyException">The queue is full.</exception>
    public Task<T> RunAsync<T>(Func<PostgresStoreConnection, T> work, bool again, CancellationToken ct)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            return _queue.TryAdd(desk => Do(desk, work, again, done, ct), 0, CancellationToken.None)
                ? done.Task
                : Task.FromException<T>(new StoreBusyException(RetryAfter));
        }
        catch (InvalidOperationException closed)
        {
            return Task.FromException<T>(new StoreUnavailableException("The store is closing.", closed));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await Task.WhenAll(_ended);
        _queue.Dispose();
    }

    private static void Do<T>(Desk desk, Func<PostgresStoreConnection, T> work, bool again, TaskCompletionSource<T> done, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
        {
            done.SetCanceled(ct);
            return;
        }

        try
        {
            done.SetResult(desk.Run(work, again));
        }
        catch (Exception fault)
        {
            done.SetException(PostgresFaults.Translate(fault));
        }
    }

    private void Work(TaskCompletionSource ended)
    {
        using (var desk = new Desk(_source))
        {
            foreach (var job in _queue.GetConsumingEnumerable()) job(desk);
        }

        ended.SetResult();
    }

    /// <summary>One thread's connection; thrown away after any fault.</summary>
    private sealed class Desk(PostgresSource source) : IDisposable
    {
        private PostgresStoreConnection? _connection;

        public T Run<T>(Func<PostgresStoreConnection, T> work, bool again)
        {
            try
            {
                return work(_connection ??= new PostgresStoreConnection(source.Open()));
            }
            catch (Exception fault)
            {
                Reset();
                if (!PostgresFaults.IsOutage(fault)) throw;
                source.DropIdle();
                if (!again) throw;
            }

            return Run(work, again: false);
        }

        public void Dispose() => Reset();

        private void Reset()
        {
            _connection?.Dispose();
            _connection = null;
        }
    }
}
