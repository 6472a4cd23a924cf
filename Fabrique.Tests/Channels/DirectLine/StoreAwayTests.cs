using System.Net;
using Fabrique.Data.Storage;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.DirectLine;

public class StoreAwayTests
{
    [Fact]
    public async Task While_the_store_is_away_polls_and_reconnections_go_on_and_messages_are_asked_again()
    {
        var door = new StoreDoor();
        await using var host = await DirectLineHost.StartAsync(also: door.StandBefore);
        var chat = await host.BeginAsync();
        await chat.SayAsync("avant");
        var watermark = (await chat.PollAsync()).Watermark;

        door.Fault = new StoreUnavailableException("The disk is gone.");
        using var polled = await chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities?watermark={watermark}");
        var poll = ActivitySetView.Parse(await polled.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        var again = await chat.ReconnectAsync(watermark);
        using var stream = await again.OpenStreamAsync();
        using var refused = await chat.PostAsync(Chat.Message("pendant", "mine-1"));
        door.Fault = null;
        await chat.SayAsync("pendant", "mine-1");

        Assert.Empty(poll.Activities);
        Assert.NotNull(polled.Headers.RetryAfter);
        Assert.Equal(watermark, poll.Watermark);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(["pendant", "écho 1 : pendant"], (await stream.TakeAsync(2)).Texts);
    }

    [Fact]
    public async Task A_full_queue_is_503_with_the_time_to_wait()
    {
        var door = new StoreDoor();
        await using var host = await DirectLineHost.StartAsync(also: door.StandBefore);
        var chat = await host.BeginAsync();

        door.Fault = new StoreBusyException(TimeSpan.FromSeconds(7));
        using var refused = await chat.PostAsync(Chat.Message("trop"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), refused.Headers.RetryAfter!.Delta);
    }
}
