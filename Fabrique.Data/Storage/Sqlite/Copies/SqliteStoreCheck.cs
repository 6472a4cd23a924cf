using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Sqlite.Opening;

namespace Fabrique.Data.Storage.Sqlite.Copies;

internal sealed class SqliteStoreCheck(StoreFile file, ReadPool readers) : IStoreCheck
{
    public Task<StoreReport> CheckAsync(CancellationToken ct) => readers.ReadAsync(Check, ct);

    private StoreReport Check(StoreConnection connection) => new(
        file.Path,
        SqliteVersion.Text,
        DatabaseReport.Version(connection),
        SchemaUpgrade.Newest,
        DatabaseReport.Damages(connection),
        DatabaseReport.Count(connection));
}
