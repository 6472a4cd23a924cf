using Fabrique.Data;
using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Sqlite.Opening;
using Fabrique.Tests.OpenLab;
using Fabrique.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Tests.Storage;

public sealed class StorageOpeningTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_that_does_not_exist_is_made_for_its_owner_alone()
    {
        var data = _folder.File("new/data");

        await using var services = await OpenAsync(data);

        Assert.True(File.Exists(Path.Combine(data, "fabrique.db")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data));
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");
        var data = _folder.File("file/data");

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(data));

        Assert.Equal((StoreRefusal.FolderNotWritable, data), (refused.Refusal, refused.Detail));
    }

    [SkippableFact]
    public async Task A_folder_that_cannot_be_written_is_refused()
    {
        Skip.IfNot(Directory.Exists("/proc/self"), "There is no folder here that nobody can write, not even root.");

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync("/proc/self"));

        Assert.Equal(StoreRefusal.FolderNotWritable, refused.Refusal);
    }

    [Theory]
    [InlineData("This is a letter, and a long one.")]
    [InlineData("short")]
    [InlineData("SQLite format 2\0 and more")]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone(string content)
    {
        await File.WriteAllTextAsync(_folder.File("fabrique.db"), content);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(_folder.Path));

        Assert.Equal((StoreRefusal.NotADatabase, _folder.File("fabrique.db")), (refused.Refusal, refused.Detail));
        Assert.Equal(content, await File.ReadAllTextAsync(_folder.File("fabrique.db")));
        Assert.Equal(["fabrique.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_only_begins_like_a_database_is_refused()
    {
        await File.WriteAllTextAsync(_folder.File("fabrique.db"), "SQLite format 3\0" + new string('x', 5000));

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(_folder.Path));

        Assert.Equal(StoreRefusal.NotADatabase, refused.Refusal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using (var store = await TestStore.OpenAsync())
        {
            await using var connection = store.Connect();
            connection.Run($"PRAGMA user_version = {SchemaUpgrade.Newest + 1}");
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            File.Copy(store.DatabaseFile, _folder.File("fabrique.db"));
        }

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(_folder.Path));

        Assert.Equal((StoreRefusal.NewerThanProgram, _folder.File("fabrique.db")), (refused.Refusal, refused.Detail));
    }

    [Fact]
    public async Task Two_hosts_never_share_a_folder_and_the_second_may_follow_the_first()
    {
        await using (await OpenAsync(_folder.Path))
        {
            var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(_folder.Path));
            Assert.Equal((StoreRefusal.InUse, _folder.Path), (refused.Refusal, refused.Detail));
        }

        await using var second = await OpenAsync(_folder.Path);
        Assert.IsType<CommitResult.Committed>(await second.GetRequiredService<ITurnStore>().CommitAsync(Writes.Turn("1"), default));
    }

    [Fact]
    public async Task A_command_works_beside_a_host()
    {
        await using var host = await OpenAsync(_folder.Path);
        await host.GetRequiredService<ITurnStore>().CommitAsync(Writes.Turn("1"), default);

        await using var command = await OpenAsync(_folder.Path, exclusive: false);
        var product = await command.GetRequiredService<Data.OpenLab.ISessionWriter>().PutProductAsync("aides", "Aides", "Grants", default);

        Assert.NotNull(await command.GetRequiredService<ITurnStore>().FindSeenAsync("directline/a", "1", default));
        Assert.Equal(product, await host.GetRequiredService<Data.OpenLab.ISessionWriter>().FindProductAsync("aides", default));
    }

    [Fact]
    public async Task A_host_may_start_after_a_command_made_the_file()
    {
        await using var command = await OpenAsync(_folder.Path, exclusive: false);

        await using var host = await OpenAsync(_folder.Path);

        Assert.IsType<CommitResult.Committed>(await host.GetRequiredService<ITurnStore>().CommitAsync(Writes.Turn("1"), default));
    }

    [Fact]
    public async Task Programs_that_start_together_make_one_schema()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync(_folder.Path, exclusive: false))));

        var report = await all[0].GetRequiredService<IStoreCheck>().CheckAsync(default);

        Assert.Equal(SchemaUpgrade.Newest, report.SchemaVersion);
        Assert.Equal(SchemaUpgrade.Newest, report.Tables["__EFMigrationsHistory"]);
        foreach (var services in all)
        {
            await services.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("nfs4", true)]
    [InlineData("cifs", true)]
    [InlineData("fuse.sshfs", true)]
    [InlineData("ext4", false)]
    [InlineData("overlay", false)]
    [InlineData("apfs", false)]
    public void A_network_file_system_is_known_by_its_name(string name, bool isNetwork) =>
        Assert.Equal(isNetwork, NetworkFileSystems.IsNetwork(name));

    private static async Task<ServiceProvider> OpenAsync(string folder, bool exclusive = true)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IChance>(new SeededChance(1))
            .AddStorage(new StorageOptions { Folder = folder })
            .BuildServiceProvider();
        try
        {
            await services.OpenStorageAsync(exclusive, default);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }
}
