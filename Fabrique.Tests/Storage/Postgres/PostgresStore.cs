using Fabrique.Bot;
using Fabrique.Data;
using Fabrique.Data.Exports;
using Fabrique.Data.Storage;
using Fabrique.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Storage.Postgres;

/// <summary>The real PostgreSQL store in a database of its own, with a still clock; two of them are two nodes, whose ids differ.</summary>
internal sealed class PostgresStore : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;

    private PostgresStore(string connection) => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IChance>(new HostChance(TimeProvider.System))
        .AddStorage(new StorageOptions { Folder = _folder.Path, Postgres = connection, Connections = 4 })
        .AddExports()
        .BuildServiceProvider();

    public FakeTimeProvider Clock { get; } = new(TestStore.Now) { AutoAdvanceAmount = TimeSpan.Zero };

    public static async Task<PostgresStore> OpenAsync(string connection)
    {
        var store = new PostgresStore(connection);
        await store._services.OpenStorageAsync(exclusive: true, default);
        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
