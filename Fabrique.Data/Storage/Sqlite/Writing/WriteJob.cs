using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;

namespace Fabrique.Data.Storage.Sqlite.Writing;

/// <summary>What one caller wants written, and the promise of what became of it.</summary>
/// <remarks>The writer's thread alone calls it, in this order: <see cref="Run"/>, then <see cref="Complete"/> or <see cref="Fail"/>.</remarks>
internal abstract class WriteJob
{
    /// <summary>It takes away what somebody said: nothing of that stays in the log when the caller is told.</summary>
    public bool Erases { get; init; }

    /// <summary>True once the caller gave up while the job was waiting.</summary>
    public abstract bool IsCancelled { get; }

    /// <remarks>It may run a second time, after what the first one wrote was undone.</remarks>
    /// <returns>False when nothing of it is to be kept.</returns>
    public abstract bool Run(StoreConnection connection);

    /// <summary>Its transaction is on the disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception fault);
}

internal sealed class WriteJob<T>(Func<StoreConnection, Written<T>> work, Action<T>? written, CancellationToken ct) : WriteJob
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _fault;
    private T? _result;

    public Task<T> Done => _done.Task;

    public override bool IsCancelled => ct.IsCancellationRequested;

    public override bool Run(StoreConnection connection)
    {
        _fault = null;
        try
        {
            (_result, var isKept) = work(connection);
            return isKept;
        }
        catch (Exception fault) when (!StoreFaults.IsOutage(fault))
        {
            // This caller's bug; the other jobs of the batch go on.
            _fault = fault;
            return false;
        }
    }

    public override void Complete()
    {
        if (_fault is null)
        {
            written?.Invoke(_result!);
            _done.SetResult(_result!);
        }
        else
        {
            _done.SetException(_fault);
        }
    }

    public override void Fail(Exception fault)
    {
        if (fault is OperationCanceledException)
        {
            _done.SetCanceled(ct);
        }
        else
        {
            _done.SetException(fault);
        }
    }
}
