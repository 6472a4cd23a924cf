using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Faults;

public class StoreFaultTests
{
    [Fact]
    public async Task A_file_that_another_program_keeps_locked_is_said_and_used_again_afterwards()
    {
        await using var store = await TestStore.OpenAsync(busySeconds: 1);
        await using var other = store.Connect();
        other.Run("BEGIN IMMEDIATE");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Turns.CommitAsync(Turn("1").Saying("un"), default));
        other.Run("ROLLBACK");

        Assert.Equal(new CommitResult.Committed(1, 1), await store.Turns.CommitAsync(Turn("1").Saying("un"), default));
    }

    [SkippableFact]
    public async Task A_full_disk_keeps_nothing_of_the_turn_and_work_goes_on_when_there_is_space()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux has a file that is always full.");
        await using var store = await TestStore.OpenAsync();
        await store.Turns.CommitAsync(Turn("1").Saying("un"), default);

        await using (await FillDiskAsync(store))
        {
            var full = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Turns.CommitAsync(Turn("2").Saying("deux"), default));
            Assert.Contains("full", full.Message);
            Assert.Null(await store.Turns.FindSeenAsync("directline/a", "2", default));
            Assert.NotNull(await store.Turns.FindSeenAsync("directline/a", "1", default));
        }

        await store.RestartAsync();
        Assert.Equal(new CommitResult.Committed(2, 2), await store.Turns.CommitAsync(Turn("2").Saying("deux"), default));
    }

    [Fact]
    public async Task A_damaged_file_is_said_and_not_made_worse()
    {
        await using var store = await TestStore.OpenAsync();
        await store.Turns.CommitAsync(Turn("1").Saying("un"), default);
        await store.StopAsync();
        await DamageAsync(store.DatabaseFile);
        var damaged = await File.ReadAllBytesAsync(store.DatabaseFile);

        await store.StartAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Turns.CommitAsync(Turn("2"), default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Turns.FindSeenAsync("directline/a", "1", default));
        await store.StopAsync();
        Assert.Equal(damaged, await File.ReadAllBytesAsync(store.DatabaseFile));
    }

    /// <summary>Puts the write-ahead log on a device where every write finds no space.</summary>
    /// <returns>What keeps it there.</returns>
    private static async Task<IAsyncDisposable> FillDiskAsync(TestStore store)
    {
        await store.StopAsync();
        File.CreateSymbolicLink(store.DatabaseFile + "-wal", "/dev/full");
        var holder = store.Connect();
        holder.Text("SELECT count(*) FROM inbox");
        await store.StartAsync();
        return holder;
    }

    /// <summary>Spoils everything but the first page, which holds the header.</summary>
    private static async Task DamageAsync(string path)
    {
        await using var file = File.Open(path, FileMode.Open);
        var length = (int)file.Length - 4096;
        file.Position = 4096;
        await file.WriteAsync(Enumerable.Repeat((byte)0xA5, length).ToArray());
    }
}
