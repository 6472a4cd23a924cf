using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Sqlite;

/// <summary>One host has the file alone.</summary>
internal sealed class SqliteDuty : SharedDuty
{
    public override Task<IAsyncDisposable?> TryTakeAsync(CancellationToken ct) => Task.FromResult<IAsyncDisposable?>(new Taken());

    private sealed class Taken : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
