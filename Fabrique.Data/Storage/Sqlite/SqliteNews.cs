namespace Fabrique.Data.Storage.Sqlite;

/// <summary>One host has the file alone.</summary>
internal sealed class SqliteNews : IStoreNews
{
    public Task ListenAsync(Action<StoreNews> heard, CancellationToken ct) => Task.CompletedTask;
}
