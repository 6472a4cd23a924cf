namespace Fabrique.Data.Storage.Postgres;

/// <summary>The table "erasure" is the list: the operator's own backups hold it, and the newest one is applied to an older.</summary>
internal sealed class PostgresErasureList : IErasureList
{
    public Task KeepAsync(CancellationToken ct) => Task.CompletedTask;
}
