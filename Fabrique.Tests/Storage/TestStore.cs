using Fabrique.Data;
using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Tests.OpenLab;
using Fabrique.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Storage;

/// <summary>The real SQLite store in a folder of its own, with a still clock.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StorageOptions _options;
    private ServiceProvider _services = null!;

    private TestStore(string? folder, int queueLength, int busySeconds) => _options = new StorageOptions
    {
        Folder = folder ?? _folder.File("data"),
        QueueLength = queueLength,
        BusyTimeout = TimeSpan.FromSeconds(busySeconds),
    };

    public static DateTimeOffset Now { get; } = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Now);

    public string Folder => _options.Folder;

    public string DatabaseFile => _options.DatabaseFile;

    public ITurnStore Turns => Get<ITurnStore>();

    public IConversationStore Conversations => Get<IConversationStore>();

    public static async Task<TestStore> OpenAsync(string? folder = null, int queueLength = 2048, int busySeconds = 5)
    {
        var store = new TestStore(folder, queueLength, busySeconds);
        await store.StartAsync();
        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Another connection to the same file, as another process has it.</summary>
    public SqliteConnection Connect() => new StoreFile(_options).OpenWriter();

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public ValueTask StopAsync() => _services.DisposeAsync();

    public async Task StartAsync()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IChance>(new SeededChance(1))
            .AddStorage(_options)
            .BuildServiceProvider();
        await _services.OpenStorageAsync(exclusive: true, default);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
