using System.Collections.Concurrent;
using System.Globalization;
using Fabrique.Tests.Support;
using Xunit.Abstractions;

namespace Fabrique.Tests.Faults;

/// <summary>The program is killed at any moment; what it acknowledged is there, once.</summary>
public sealed class HostKillTests(ITestOutputHelper output)
{
    private const int People = 10;
    private const int Kills = 6;

    [Fact]
    public async Task Every_acknowledged_answer_outlives_six_kills_once_and_in_order()
    {
        var seed = Environment.TickCount;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}"));
        await using var host = await HostProcess.StartAsync();
        var code = await Operator.CreateSessionAsync(host.DataFolder, "retour-court");
        using var killed = new CancellationTokenSource();
        var feedbacks = new ConcurrentBag<Feedback>();

        var people = Enumerable.Range(0, People).Select(number => TalkAsync(host, code, number, feedbacks, killed.Token)).ToList();
        await KillAsync(host, new Random(seed));
        await killed.CancelAsync();
        await Task.WhenAll(people);

        Assert.True(feedbacks.Count >= People, $"Only {feedbacks.Count} feedbacks were given.");
        foreach (var feedback in feedbacks) await feedback.CheckHistoryAsync();
        var kept = await Operator.ExportAsync(host.DataFolder, "retour-court");
        Assert.All(kept, response => Assert.Equal("submitted", (string?)response["status"]));
        Assert.Equal(
            feedbacks.Select(feedback => feedback.Wish).Order(),
            kept.Select(response => (string?)response["answers"]!["changer"]!["value"]).Order());
    }

    /// <summary>Gives one feedback after the other as long as the host is being killed.</summary>
    private static async Task TalkAsync(HostProcess host, string code, int person, ConcurrentBag<Feedback> given, CancellationToken ended)
    {
        for (var round = 1; round == 1 || !ended.IsCancellationRequested; round++)
        {
            given.Add(await Feedback.GiveAsync(host.Address, code, $"person {person}, round {round}"));
        }
    }

    private static async Task KillAsync(HostProcess host, Random random)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(random.Next(20, 700));
            await host.KillAsync();
            await host.StartAgainAsync();
        }
    }
}
