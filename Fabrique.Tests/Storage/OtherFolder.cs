using Fabrique.Data;
using Fabrique.Data.Storage;
using Fabrique.Tests.OpenLab;
using Fabrique.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Tests.Storage;

/// <summary>A data folder that nobody has opened, as the restore command meets it.</summary>
internal sealed class OtherFolder : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StorageOptions _options;
    private readonly ServiceProvider _services;

    public OtherFolder(string? folder = null)
    {
        _options = new StorageOptions { Folder = folder ?? _folder.File("data") };
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IChance>(new SeededChance(1))
            .AddStorage(_options)
            .BuildServiceProvider();
    }

    public string DatabaseFile => _options.DatabaseFile;

    public Task<RestoreOutcome> RestoreAsync(string backup, bool replaces) =>
        _services.GetRequiredService<IStoreRestore>().RestoreAsync(backup, replaces, default);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Directory.Exists(_folder.Path)) _folder.Dispose();
    }
}
