using Fabrique.Data.Storage;

namespace Fabrique.Tests.Storage;

public sealed class SqliteTurnStoreTests : TurnStoreContract, IAsyncLifetime
{
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    protected override Task<(ITurnStore Turns, IConversationStore Conversations)> OpenAsync() =>
        Task.FromResult((_store.Turns, _store.Conversations));
}
