namespace Fabrique.Tests.Storage.Postgres;

[Collection(nameof(PostgresServer))]
public sealed class PostgresIdeaStoreTests(PostgresServer server) : IdeaStoreContract, IAsyncLifetime
{
    private PostgresStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await PostgresStore.OpenAsync(await server.NewDatabaseAsync());
        await PrepareAsync();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    protected override T Get<T>() => _store.Get<T>();
}
