using Fabrique.Data.Storage;
using Fabrique.Tests.Support;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

public sealed class BackupTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_under_load_is_of_one_instant_and_restores_with_the_counts_that_it_told()
    {
        using var end = new CancellationTokenSource();
        using var kept = new SemaphoreSlim(0);
        var load = Enumerable.Range(0, 4).Select(caller => Task.Run(() => CommitAsync(caller, kept, end.Token))).ToList();
        Assert.True(await kept.WaitAsync(TimeSpan.FromSeconds(30)));

        var report = await _store.Get<IStoreBackup>().BackupAsync(_folder.File("backups"), default);
        await end.CancelAsync();
        await Task.WhenAll(load);

        Assert.Matches(@"/fabrique-schema\d+-20260310T090000000Z\.db$", report.File);
        Assert.Equal([report.File], Directory.GetFiles(_folder.File("backups")));
        await using var other = new OtherFolder();
        var restored = Assert.IsType<RestoreOutcome.Restored>(await other.RestoreAsync(report.File, replaces: false));
        Assert.Equal(report.Tables, restored.Tables);
        Assert.True(report.Tables["inbox"] > 0);
        Assert.Equal(report.Tables["inbox"], report.Tables["outbox"]);
    }

    [Fact]
    public async Task Data_that_are_there_are_replaced_only_when_told_and_kept_beside()
    {
        var backup = (await _store.Get<IStoreBackup>().BackupAsync(_folder.File("backups"), default)).File;
        await _store.Turns.CommitAsync(Turn("1").Saying("since"), default);
        await _store.StopAsync();
        await using var here = new OtherFolder(_store.Folder);

        Assert.IsType<RestoreOutcome.AlreadyThere>(await here.RestoreAsync(backup, replaces: false));
        var restored = Assert.IsType<RestoreOutcome.Restored>(await here.RestoreAsync(backup, replaces: true));
        await here.DisposeAsync();

        Assert.Equal(0, restored.Tables["inbox"]);
        await _store.StartAsync();
        Assert.Null(await _store.Turns.FindSeenAsync("directline/a", "1", default));
        Assert.True(File.Exists(restored.KeptBeside));
    }

    [Fact]
    public async Task A_host_that_runs_is_not_restored_under_its_feet()
    {
        var backup = (await _store.Get<IStoreBackup>().BackupAsync(_folder.File("backups"), default)).File;
        await using var here = new OtherFolder(_store.Folder);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => here.RestoreAsync(backup, replaces: true));

        Assert.Equal(StoreRefusal.InUse, refused.Refusal);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_nothing_is_created()
    {
        for (var at = 0; at < 50; at++) await _store.Turns.CommitAsync(Turn($"{at}").Saying(new string('x', 2000)), default);
        var backup = (await _store.Get<IStoreBackup>().BackupAsync(_folder.File("backups"), default)).File;
        await using (var file = File.Open(backup, FileMode.Open))
        {
            file.Position = file.Length - 3 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        await using var other = new OtherFolder();
        Assert.IsType<RestoreOutcome.Damaged>(await other.RestoreAsync(backup, replaces: false));

        Assert.False(File.Exists(other.DatabaseFile));
    }

    private async Task CommitAsync(int caller, SemaphoreSlim kept, CancellationToken end)
    {
        for (var at = 0; !end.IsCancellationRequested; at++)
        {
            await _store.Turns.CommitAsync(Turn($"{caller}-{at}", $"directline/{caller}").Saying("x"), default);
            kept.Release();
        }
    }
}
