using System.Text;
using Fabrique.Bot;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Bench.Faults;

/// <summary>A process that commits turns to a SQLite file and writes each one's key into the file "acknowledged" when it was told that it is safe.</summary>
internal static class Committer
{
    public const string Acknowledged = "acknowledged";
    private const int Callers = 4;

    /// <param name="args">A folder, and how many turns.</param>
    public static async Task RunAsync(string[] args)
    {
        var (folder, turns) = (args[0], int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IChance>(new HostChance(TimeProvider.System))
            .AddStorage(new StorageOptions { Folder = folder })
            .BuildServiceProvider();
        await services.OpenStorageAsync(exclusive: true, default);
        using var acknowledged = File.OpenHandle(Path.Combine(folder, Acknowledged), FileMode.Create, FileAccess.Write);
        var store = services.GetRequiredService<ITurnStore>();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var at = 0; at < turns / Callers; at++)
            {
                var key = $"{caller}-{at}";
                await store.CommitAsync(Turn(caller, key), default);
                RandomAccess.Write(acknowledged, Encoding.ASCII.GetBytes($"{key}\n"), fileOffset: 0);
            }
        })));
    }

    private static TurnWrites Turn(int caller, string key) => new(
        $"directline/{caller}",
        key,
        "done",
        DateTimeOffset.UnixEpoch,
        [new StateWrite($"state of {key}", """{"at":1}""", null)],
        [],
        [new OutboxWrite($"asked {key}", $"{{\"text\":\"{new string('x', 500)}\"}}", OutboxDelivery.History), new OutboxWrite($"answered {key}", "{}", OutboxDelivery.History)]);
}
