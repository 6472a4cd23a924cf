using System.Collections.Concurrent;
using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Faults;

public class PowerLossTests
{
    [Fact]
    public async Task An_image_of_the_files_taken_under_load_holds_every_acknowledged_turn_once()
    {
        await using var store = await TestStore.OpenAsync();
        var acknowledged = new ConcurrentQueue<string>();
        using var end = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(caller => Task.Run(() => CommitAsync(store.Turns, caller, acknowledged, end.Token))).ToList();

        for (var image = 0; image < 5; image++)
        {
            await Task.Delay(100);
            var known = acknowledged.ToArray();
            using var copy = TakeImage(store);
            await AssertHoldsAsync(copy, known);
        }

        await end.CancelAsync();
        await Task.WhenAll(load);
        Assert.NotEmpty(acknowledged);
    }

    private static async Task CommitAsync(ITurnStore turns, int caller, ConcurrentQueue<string> acknowledged, CancellationToken end)
    {
        for (var at = 0; !end.IsCancellationRequested; at++)
        {
            var key = $"{caller}-{at}";
            await turns.CommitAsync(Turn(key, $"directline/{caller}").Saying(key), default);
            acknowledged.Enqueue(key);
        }
    }

    /// <remarks>A reader keeps checkpoints from emptying the log between the two copies; a power loss takes both at one instant.</remarks>
    private static TempFolder TakeImage(TestStore store)
    {
        var folder = new TempFolder();
        using var reader = store.Connect();
        reader.Run("BEGIN");
        reader.Text("SELECT count(*) FROM inbox");
        File.Copy(store.DatabaseFile, folder.File("fabrique.db"));
        File.Copy(store.DatabaseFile + "-wal", folder.File("fabrique.db-wal"));
        return folder;
    }

    private static async Task AssertHoldsAsync(TempFolder image, string[] known)
    {
        await using var store = await TestStore.OpenAsync(image.Path);
        await using var connection = store.Connect();
        Assert.Equal("ok", connection.Text("PRAGMA integrity_check"));
        var seen = connection.Texts("SELECT activity_key FROM inbox");
        Assert.Empty(known.Except(seen));
        Assert.Equal(seen.Order(), connection.Texts("SELECT json FROM outbox").Order());
    }
}
