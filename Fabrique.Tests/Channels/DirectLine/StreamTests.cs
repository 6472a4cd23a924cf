using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using Fabrique.Bot.Turns;
using Fabrique.Data.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Channels.DirectLine;

public class StreamTests
{
    [Fact]
    public async Task A_stream_gives_what_was_said_and_then_what_is_said()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        await chat.SayAsync("avant");

        using var stream = await chat.OpenStreamAsync();
        var before = await stream.TakeAsync(2);
        await chat.SayAsync("3 × après");
        var after = await stream.TakeAsync(4);

        Assert.Equal(["avant", "écho 1 : avant"], before.Texts);
        Assert.Equal(["3 × après", "écho 1 : 3 × après", "écho 2 : 3 × après", "écho 3 : 3 × après"], after.Texts);
        Assert.Equal((await chat.PollAsync()).Watermark, after.Watermark);
    }

    [Fact]
    public async Task What_another_process_committed_arrives_without_a_signal()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.StreamPoll = TimeSpan.FromMilliseconds(200));
        var chat = await host.BeginAsync();
        using var stream = await chat.OpenStreamAsync();
        await Task.Delay(100);

        await host.Services.GetRequiredService<ITurnStore>().CommitAsync(
            new TurnWrites($"directline/{chat.Id}", "elsewhere", "done", DateTimeOffset.UnixEpoch, [], [],
                [new OutboxWrite("a", """{"type":"message","id":"a","text":"d’ailleurs"}""", OutboxDelivery.History)]),
            default);

        Assert.Equal(["d’ailleurs"], (await stream.NextAsync())!.Texts);
    }

    [Fact]
    public async Task A_dropped_stream_goes_on_after_the_watermark_without_gap_or_repeat()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        var talking = TalkAsync(chat, turns: 60);
        var seen = new List<string?>();
        var watermark = "";

        while (seen.Count < 120)
        {
            var again = await chat.ReconnectAsync(watermark);
            using var stream = await again.OpenStreamAsync();
            for (var sets = 0; sets < 3 && seen.Count < 120; sets++)
            {
                var set = (await stream.NextAsync())!;
                seen.AddRange(set.Texts);
                watermark = set.Watermark;
            }

            stream.Drop();
        }

        await talking;
        Assert.Equal(Enumerable.Range(0, 60).SelectMany(turn => new[] { $"{turn}", $"écho 1 : {turn}" }), seen);
    }

    [Fact]
    public async Task An_empty_frame_is_answered_by_nothing()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var stream = await chat.OpenStreamAsync();

        for (var frame = 0; frame < 5; frame++) await stream.SendAsync("");
        await stream.SendAsync(new string('x', 10_000));
        await chat.SayAsync("bonjour");

        Assert.Equal("bonjour", (await stream.NextAsync())!.Texts.First());
    }

    [Fact]
    public async Task Two_tabs_both_see_everything()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        using var one = await chat.OpenStreamAsync();
        using var other = await (await chat.ReconnectAsync("")).OpenStreamAsync();

        await chat.SayAsync("bonjour");

        Assert.Equal((await one.TakeAsync(2)).Texts, (await other.TakeAsync(2)).Texts);
    }

    [Fact]
    public async Task The_hosts_stop_closes_a_stream_cleanly()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var stream = await (await host.BeginAsync()).OpenStreamAsync();

        var stopping = host.StopAsync();
        var set = await stream.NextAsync();
        await stream.CloseAsync();
        await stopping;

        Assert.Null(set);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
    }

    [Fact]
    public async Task A_place_is_free_again_when_its_stream_ends_however_it_ends()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.StreamsPerConversation = 2);
        var chat = await host.BeginAsync();
        using var first = await chat.OpenStreamAsync();
        using var second = await chat.OpenStreamAsync();

        Assert.Equal(429, await ChatStream.RefusalAsync(chat.StreamUrl!));
        first.Drop();
        await second.CloseAsync();
        using var third = await OpenSoonAsync(chat);
        using var fourth = await OpenSoonAsync(chat);
        await chat.SayAsync("bonjour");

        Assert.Equal(2, (await fourth.TakeAsync(2)).Activities.Count);
    }

    [Fact]
    public async Task A_full_host_says_so()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Streams = 1);
        using var taken = await (await host.BeginAsync()).OpenStreamAsync();

        Assert.Equal(503, await ChatStream.RefusalAsync((await host.BeginAsync()).StreamUrl!));
    }

    [Fact]
    public async Task A_reader_that_takes_nothing_is_cut_and_the_others_do_not_wait()
    {
        await using var host = await DirectLineHost.StartAsync(options =>
        {
            options.StreamSendTimeout = TimeSpan.FromSeconds(3);
            options.StreamsPerConversation = 1;
            options.MessagesPerConversationAndMinute = 1000;
        });
        var chat = await host.BeginAsync();
        // More than loopback's own buffers hold.
        for (var turn = 0; turn < 60; turn++) await chat.SayAsync(new string('x', 200_000));
        using var slow = await chat.OpenStreamAsync();

        var clock = Stopwatch.StartNew();
        using var next = await OpenSoonAsync(chat);

        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(60));
        Assert.Equal(120, (await next.TakeAsync(120)).Activities.Count);
    }

    [Fact]
    public async Task A_streams_address_is_good_for_a_minute_and_for_its_conversation()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await DirectLineHost.StartAsync(time: time);
        var (mine, theirs) = (await host.BeginAsync(), await host.BeginAsync());
        var foreign = mine.StreamUrl!.Replace(mine.Id, theirs.Id, StringComparison.Ordinal);
        var unsigned = mine.StreamUrl![..mine.StreamUrl!.IndexOf("&t=", StringComparison.Ordinal)];

        Assert.Equal(403, await ChatStream.RefusalAsync(foreign));
        Assert.Equal(401, await ChatStream.RefusalAsync(unsigned));
        Assert.Equal(403, await ChatStream.RefusalAsync($"{unsigned}&t={mine.Token}"));
        Assert.Equal(400, await ChatStream.RefusalAsync(mine.StreamUrl!.Replace("watermark=0", "watermark=-1", StringComparison.Ordinal)));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(403, await ChatStream.RefusalAsync(mine.StreamUrl!));
    }

    [Fact]
    public async Task A_streams_address_asked_without_a_WebSocket_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var response = await host.Client.GetAsync(chat.StreamUrl!.Replace("ws://", "http://", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static async Task TalkAsync(Chat chat, int turns)
    {
        for (var turn = 0; turn < turns; turn++) await chat.SayAsync($"{turn}");
    }

    /// <summary>A place is given back a moment after its stream broke.</summary>
    private static async Task<ChatStream> OpenSoonAsync(Chat chat)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await chat.OpenStreamAsync();
            }
            catch (WebSocketException) when (attempt < 300)
            {
                await Task.Delay(100);
            }
        }
    }
}
