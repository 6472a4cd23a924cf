using System.Collections.Concurrent;
using Fabrique.Bench.Fuzz;
using Fabrique.Tests.Support;
using Xunit.Abstractions;

namespace Fabrique.Tests.Channels.Teams.Fuzz;

/// <summary>Thousands of spoiled activities posted to the real host. The long run is a command of Fabrique.Bench: fuzz.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Count = 5_000;

    [Fact]
    public async Task Whatever_is_posted_is_never_a_fault_of_ours_and_tells_nothing_of_our_insides()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using var host = await TestHost.StartAsync();
        var mutator = new ActivityMutator(seed, $"{host.Address}nowhere/");
        var faults = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, ct) =>
        {
            var sent = mutator.Make(number);
            using var request = sent.ToRequest();
            using var answer = await host.Client.SendAsync(request, ct);
            statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            if (FuzzVerdict.FaultIn(sent, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct)) is { } fault)
                faults.Enqueue(fault);
        });

        output.WriteLine(string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}")));
        Assert.True(faults.IsEmpty, $"{faults.Count} faults with seed {seed}:\n{string.Join('\n', faults.Take(5))}");
        Assert.DoesNotContain(host.Logs.All, line => line.Contains("TurnRunner[2002]", StringComparison.Ordinal));
        Assert.True(statuses.GetValueOrDefault(200) > Count / 10 && statuses.GetValueOrDefault(400) > Count / 20, "Hardly anything was answered, or hardly anything refused.");
    }

    [Fact]
    public void The_same_seed_and_number_make_the_same_request()
    {
        var (one, other) = (new ActivityMutator(7, "http://x/"), new ActivityMutator(7, "http://x/"));

        for (var number = 0; number < 200; number++)
            Assert.Equal(one.Make(number).Body, other.Make(number).Body);
        Assert.NotEqual(one.Make(1).Body, new ActivityMutator(8, "http://x/").Make(1).Body);
    }
}
