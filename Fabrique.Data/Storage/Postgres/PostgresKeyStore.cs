using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Postgres;

internal sealed class PostgresKeyStore(StoreWriter writer, ReadPool readers) : IKeyStore
{
    private const string All = "SELECT xml FROM key ORDER BY name";
    private const string Insert = "INSERT INTO key (name, xml) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET xml = excluded.xml";

    public Task<IReadOnlyList<string>> ReadAsync(CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<string>>(connection => connection[All].All(row => row.GetString(0)), ct);

    public Task KeepAsync(string name, string xml, CancellationToken ct) =>
        writer.WriteAsync(connection => connection[Insert].Execute(name, xml), ct);
}
