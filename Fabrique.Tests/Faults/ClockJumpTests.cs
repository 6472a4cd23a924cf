using Fabrique.Bench.Faults;
using Fabrique.Bench.Wire;
using Fabrique.Data.Storage;
using Fabrique.Tests.BotFramework.Connector;
using Fabrique.Tests.Channels.Teams;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Faults;

/// <summary>The machine's clock is set: back, forward, and back again, in the middle of things.</summary>
public sealed class ClockJumpTests
{
    private static readonly TimeSpan[] Jumps = [TimeSpan.FromHours(-2), TimeSpan.FromMinutes(50), TimeSpan.FromDays(-30), TimeSpan.FromMinutes(1)];

    [Fact]
    public async Task A_feedback_goes_on_in_order_whatever_the_clock_does()
    {
        var time = new FakeTimeProvider(TestStore.Now);
        await using var host = await TestHost.StartAsync(time: time);
        var code = await Operator.CreateSessionAsync(host.DataFolder, "retour-court", time);
        using var http = new HttpClient();
        var chat = new ChatClient(http, [host.Address]);
        Assert.True(await chat.TryBeginAsync(default));
        var told = new Told("Tout", chat);
        string[] lines = [$"donner mon avis {code}", "oui", "bien", "Tout", "envoyer"];

        for (var at = 0; at < lines.Length; at++)
        {
            var said = Assert.IsType<Said.Acknowledged>(await chat.SayAsync(lines[at], $"{at}", default));
            told.Acknowledged.Add(($"{at}", lines[at], said.Id));
            if (at < Jumps.Length) time.AdjustTime(time.GetUtcNow() + Jumps[at]);
        }

        var verdict = Checker.Check(told, await chat.ReadAsync(default)) + Checker.CheckExport([told], await Operator.ExportAsync(host.DataFolder, "retour-court"));
        Assert.True(verdict.IsClean, verdict.ToString());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_keeps_no_reply_back()
    {
        var time = new FakeTimeProvider(TestStore.Now);
        await using var connector = await ConnectorHost.StartAsync();
        await using var host = await TestHost.StartAsync(time: time);
        var caller = new BotCaller(host.Client) { Connector = connector.Url };
        connector.FirstStatuses.Enqueue(500);
        await SayAsync(caller, "bonjour");
        await WaitAsync(() => connector.Requests.Count >= 1);

        time.AdjustTime(time.GetUtcNow() - TimeSpan.FromDays(3));
        await SayAsync(caller, "aide");

        await WaitAsync(() => PassASecond(time) && connector.Requests.Count >= 3);
        Assert.Equal(3, connector.Requests.Count);
    }

    /// <summary>The failure may be booked before or after the clock is set; a second try that is due soon must come, one in three days must not be waited for.</summary>
    private static bool PassASecond(FakeTimeProvider time)
    {
        time.Advance(TimeSpan.FromSeconds(1));
        return true;
    }

    [Fact]
    public async Task A_clock_that_jumps_a_day_forward_gives_up_what_waited_and_an_operator_can_send_it_again()
    {
        await using var store = await TestStore.OpenAsync();
        await store.Turns.CommitAsync(Turn("1", "msteams/a").WithReply("un", OutboxDelivery.Connector), default);
        var outbox = store.Get<IOutboxReader>();

        store.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await outbox.ExpireAsync(default));
        Assert.Equal(1, await store.Get<IOutboxDesk>().RetryAsync(null, default));

        Assert.Equal(["un"], (await outbox.ReadPendingAsync(10, default)).Select(row => row.Json));
    }

    private static async Task SayAsync(BotCaller caller, string text)
    {
        using var answer = await caller.PostAsync(caller.Message(text));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task WaitAsync(Func<bool> isSo)
    {
        for (var waited = 0; waited < 300 && !isSo(); waited++) await Task.Delay(100);
        Assert.True(isSo());
    }
}
