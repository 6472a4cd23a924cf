namespace Fabrique.Tests.Storage.Postgres;

[Collection(nameof(PostgresServer))]
public sealed class PostgresPublishingTests(PostgresServer server) : PublishingContract, IAsyncLifetime
{
    private PostgresStore _store = null!;

    public async Task InitializeAsync() => _store = await PostgresStore.OpenAsync(await server.NewDatabaseAsync());

    public async Task DisposeAsync() => await _store.DisposeAsync();

    protected override T Get<T>() => _store.Get<T>();
}
