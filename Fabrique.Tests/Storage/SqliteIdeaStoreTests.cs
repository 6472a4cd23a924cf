namespace Fabrique.Tests.Storage;

public sealed class SqliteIdeaStoreTests : IdeaStoreContract, IAsyncLifetime
{
    private TestStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        await PrepareAsync();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    protected override T Get<T>() => _store.Get<T>();
}
