using System.Diagnostics;
using Fabrique.Bench.Faults;
using Fabrique.Bench.Wire;
using Fabrique.Tests.Architecture;
using Fabrique.Tests.Storage.Postgres;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Faults;

/// <summary>Two hosts behind a balancer without sticky sessions: each call of a conversation may come to another host.</summary>
[Collection(nameof(PostgresServer))]
public sealed class BalancerTests(PostgresServer server)
{
    private const int Messages = 12;

    [SkippableTheory]
    [InlineData("haproxy", "haproxy.cfg")]
    [InlineData("nginx", "nginx.conf")]
    public async Task A_conversation_hops_between_hosts_in_the_middle_of_its_stream_and_each_is_killed_once(string program, string template)
    {
        RequiredTool.Find(program, program);
        await using var nodes = await Nodes.StartAsync(await server.NewDatabaseAsync(), 2);
        var settings = Sources.Read($"deploymentTemplates/several-machines/{template}");
        await using var balancer = await (program == "nginx" ? Balancer.StartNginxAsync(settings, nodes.Addresses) : Balancer.StartHaproxyAsync(settings, nodes.Addresses));
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        var chat = new ChatClient(http, [balancer.Address]);
        while (!await chat.TryBeginAsync(default)) await Task.Delay(100);
        using var end = new CancellationTokenSource();
        var follower = new Follower(chat);
        var following = follower.RunAsync(end.Token);

        var told = new Told("", chat);
        for (var at = 0; at < Messages; at++)
        {
            if (at is 4 or 8) await nodes.All[at / 4 - 1].KillAsync();
            await SayAsync(chat, $"bonjour {at}", told);
            if (at is 6 or 10) await nodes.All[at / 4 - 1].StartAgainAsync();
        }

        told.Streamed = await follower.UntilAsync(2 * Messages, default);
        await end.CancelAsync();
        await following;
        var verdict = Checker.Check(told, await chat.ReadAsync(default));
        Assert.True(verdict.IsClean, verdict.ToString());
        Assert.True(follower.Opened >= 2, "The stream never broke.");
    }

    [SkippableFact]
    public async Task What_one_host_stores_comes_down_the_streams_of_the_other_at_once()
    {
        await using var nodes = await Nodes.StartAsync(await server.NewDatabaseAsync(), 2);
        using var http = new HttpClient();
        var chat = new ChatClient(http, nodes.Addresses);
        Assert.True(await chat.TryBeginAsync(default));
        using var line = await chat.TryOpenAsync("", default);
        await TalkAsync(chat, line!, "un");
        chat.TryAnotherHost();
        await TalkAsync(chat, line!, "deux");

        var clock = Stopwatch.StartNew();
        await TalkAsync(chat, line!, "trois");

        // Without news the stream would look by itself after 15 seconds.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }

    private static async Task TalkAsync(ChatClient chat, ChatLine line, string text)
    {
        Assert.IsType<Said.Acknowledged>(await chat.SayAsync(text, text, default));
        for (var come = 0; come < 2; come += (await line.NextAsync(default))!.Value.Activities.Count)
        {
        }
    }

    private static async Task SayAsync(ChatClient chat, string text, Told told)
    {
        while (true)
        {
            if (await chat.SayAsync(text, text, default) is Said.Acknowledged done)
            {
                told.Acknowledged.Add((text, text, done.Id));
                return;
            }

            await Task.Delay(100);
        }
    }
}
