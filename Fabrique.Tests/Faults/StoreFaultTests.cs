using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Connections;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
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

    [Fact]
    public async Task A_full_disk_keeps_nothing_of_any_turn_and_work_goes_on_when_there_is_space()
    {
        await using var store = await TestStore.OpenAsync();
        await store.Turns.CommitAsync(Turn("1").Saying("un"), default);
        await FillDiskAsync(store);

        var full = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.Turns.CommitAsync(Turn("2").Saying("deux", new string('x', 100_000)), default));

        Assert.Contains("full", full.Message);
        Assert.Null(await store.Turns.FindSeenAsync("directline/a", "2", default));
        Assert.Equal(new CommitResult.Committed(2, 2), await store.Turns.CommitAsync(Turn("2").Saying("deux"), default));
    }

    [SkippableFact]
    public async Task A_real_disk_that_runs_full_under_load_loses_no_acknowledged_turn_and_takes_more_when_there_is_space()
    {
        using var place = new TempFolder();
        await using var disk = await SmallDisk.MountAsync(place.File("data"), megabytes: 4);
        await using var store = await TestStore.OpenAsync(place.File("data"));
        var kept = 0;
        var full = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            for (; kept < 10_000; kept++) await store.Turns.CommitAsync(Turn($"{kept}").Saying($"{kept} {new string('x', 20_000)}"), default);
        });

        await disk.GrowAsync(megabytes: 64);

        Assert.Equal(StoreOutage.DiskFull, full.Outage);
        Assert.InRange(kept, 1, 10_000);
        Assert.Equal(new CommitResult.Committed(kept + 1, kept + 1), await store.Turns.CommitAsync(Turn("more").Saying("more"), default));
        Assert.Equal(kept + 1, (await store.Conversations.ReadHistoryAsync("directline/a", 0, 20_000, default)).Count);
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

    /// <summary>Lets the writer's connection have no more pages: SQLite says the same as on a full disk.</summary>
    /// <remarks>A new connection knows nothing of it: that is the space that comes back.</remarks>
    private static Task FillDiskAsync(TestStore store) =>
        store.Get<StoreWriter>().WriteAsync(connection => connection["PRAGMA max_page_count = 1"].Execute(), default);

    /// <summary>Spoils everything but the first page, which holds the header.</summary>
    private static async Task DamageAsync(string path)
    {
        await using var file = File.Open(path, FileMode.Open);
        var length = (int)file.Length - 4096;
        file.Position = 4096;
        await file.WriteAsync(Enumerable.Repeat((byte)0xA5, length).ToArray());
    }
}
