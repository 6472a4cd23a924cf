using System.Collections.Concurrent;
using Fabrique.Data.Storage.Turns;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres.Turns;

/// <summary>One thread with a connection of its own, which commits the turns that wait: those that wait together in one transaction.</summary>
/// <remarks>While it waits for the disk the next ones gather. A second thread would halve the groups, and with them what they save.
/// When a group is refused, because one of its turns came too late or waits for a lock, each of its turns is sent by itself.</remarks>
internal sealed class TurnQueue : IAsyncDisposable
{
    private const int MostTogether = 64;

    private readonly PostgresSource _source;
    private readonly BlockingCollection<Job> _queue = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TurnQueue(PostgresSource source)
    {
        _source = source;
        new Thread(Work) { IsBackground = true, Name = "Fabrique store writer" }.Start();
    }

    /// <exception cref="PostgresException">The turn was not kept.</exception>
    /// <exception cref="StoreUnavailableException">Nobody knows whether it was.</exception>
    public Task<CommitResult.Committed> CommitAsync(TurnWrites writes)
    {
        var job = new Job(writes);
        try
        {
            _queue.Add(job);
        }
        catch (InvalidOperationException closed)
        {
            throw new StoreUnavailableException("The store is closing.", closed);
        }

        return job.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _ended.Task;
        _queue.Dispose();
    }

    private void Work()
    {
        using (var desk = new Desk(_source))
        {
            var group = new List<Job>(MostTogether);
            foreach (var first in _queue.GetConsumingEnumerable())
            {
                group.Add(first);
                while (group.Count < MostTogether && _queue.TryTake(out var next)) group.Add(next);
                Run(desk, group);
                group.Clear();
            }
        }

        _ended.SetResult();
    }

    private static void Run(Desk desk, IReadOnlyList<Job> group)
    {
        try
        {
            var last = TurnGroup.Send(desk.Connection(), [.. group.Select(job => job.Writes)]);
            foreach (var job in group) job.Keep(last[job.Writes.Conversation]);
        }
        catch (PostgresException) when (group.Count > 1)
        {
            foreach (var job in group) Run(desk, [job]);
        }
        catch (Exception fault)
        {
            foreach (var job in group) job.Fail(fault);
        }
    }

    private sealed class Job(TurnWrites writes)
    {
        private readonly TaskCompletionSource<CommitResult.Committed> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TurnWrites Writes => writes;

        public Task<CommitResult.Committed> Done => _done.Task;

        public void Keep(long last) => _done.SetResult(new CommitResult.Committed(last - writes.Outbox.Length + 1, last));

        public void Fail(Exception fault) => _done.TrySetException(fault);
    }

    /// <summary>The thread's connection, opened again where it broke.</summary>
    private sealed class Desk(PostgresSource source) : IDisposable
    {
        private NpgsqlConnection? _connection;

        public NpgsqlConnection Connection()
        {
            if (_connection is { State: not System.Data.ConnectionState.Open }) Dispose();
            return _connection ??= source.OpenForTurns();
        }

        public void Dispose()
        {
            _connection?.Dispose();
            _connection = null;
        }
    }
}
