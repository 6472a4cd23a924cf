using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Channels.DirectLine;

public class ActivitiesTests
{
    [Fact]
    public async Task What_is_said_comes_back_before_the_reply_with_its_client_id_unchanged()
    {
        var now = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);
        await using var host = await DirectLineHost.StartAsync(time: new FakeTimeProvider(now));
        var chat = await host.BeginAsync();

        var id = await chat.SayAsync("bonjour", "mine-1");

        var set = await chat.PollAsync();
        var (said, reply) = (set.Activities[0], set.Activities[1]);
        Assert.Equal(["bonjour", "écho 1 : bonjour"], set.Texts);
        Assert.Equal(id, (string?)said["id"]);
        Assert.Equal("mine-1", (string?)said["channelData"]!["clientActivityID"]);
        Assert.Equal("user", (string?)said["from"]!["role"]);
        Assert.Equal(now, (DateTimeOffset)said["timestamp"]!);
        Assert.Equal(id, (string?)reply["replyToId"]);
        Assert.Equal("fabrique", (string?)reply["from"]!["id"]);
        Assert.Equal(chat.Id, (string?)reply["conversation"]!["id"]);
    }

    [Fact]
    public async Task The_user_comes_from_the_token_and_not_from_the_activity()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        var activity = Chat.Message("bonjour");
        activity["from"] = new JsonObject { ["id"] = "boss", ["aadObjectId"] = "boss", ["role"] = "bot" };
        activity["channelId"] = "msteams";
        activity["conversation"] = new JsonObject { ["id"] = "another", ["isGroup"] = true };
        activity["deliveryMode"] = "expectReplies";
        activity["serviceUrl"] = "https://example.org";
        activity["id"] = "chosen";

        using var response = await chat.PostAsync(activity);

        var heard = host.Bot.Last!;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("dl_", heard.From.Id, StringComparison.Ordinal);
        Assert.Null(heard.From.AadObjectId);
        Assert.Equal("user", heard.From.Role);
        Assert.Equal("directline", heard.ChannelId);
        Assert.Equal(chat.Id, heard.Conversation.Id);
        Assert.Null(heard.Conversation.IsGroup);
        Assert.Null(heard.DeliveryMode);
        Assert.DoesNotContain("example.org", heard.ServiceUrl, StringComparison.Ordinal);
        Assert.NotEqual("chosen", heard.Id);
        Assert.Equal("fr-FR", heard.Locale);
    }

    [Fact]
    public async Task Polls_that_follow_the_watermark_have_no_gap_and_no_repeat()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        var expected = new List<string?>();
        var seen = new List<string?>();
        var watermark = "";

        for (var turn = 0; turn < 70; turn++)
        {
            var text = turn % 2 == 0 ? $"3 × {turn}" : $"{turn}";
            await chat.SayAsync(text);
            expected.Add(text);
            expected.AddRange(Enumerable.Range(1, turn % 2 == 0 ? 3 : 1).Select(time => $"écho {time} : {text}"));
            if (turn % 3 == 0) watermark = await PollAsync(chat, watermark, seen);
        }

        var last = await PollAsync(chat, watermark, seen);
        Assert.Equal(expected, seen);
        Assert.Equal(last, (await chat.PollAsync(last)).Watermark);
    }

    [Fact]
    public async Task A_long_history_is_read_in_several_sets()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        for (var turn = 0; turn < 60; turn++) await chat.SayAsync($"{turn}");

        var first = await chat.PollAsync();
        var second = await chat.PollAsync(first.Watermark);

        Assert.Equal(100, first.Activities.Count);
        Assert.Equal(20, second.Activities.Count);
    }

    [Fact]
    public async Task The_same_activity_twice_is_one_turn_and_the_first_id()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        var first = await chat.SayAsync("bonjour", "mine-1");
        var second = await chat.SayAsync("bonjour", "mine-1");

        Assert.Equal(first, second);
        Assert.Equal(1, host.Bot.Turns);
        Assert.Equal(2, (await chat.PollAsync()).Activities.Count);
    }

    [Fact]
    public async Task The_same_activity_four_times_at_once_is_one_turn_and_one_id()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => chat.SayAsync("bonjour", "mine-1")));

        Assert.Single(ids.Distinct());
        Assert.Equal(2, (await chat.PollAsync()).Activities.Count);
    }

    [Fact]
    public async Task The_same_client_id_in_two_conversations_is_two_turns()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (one, other) = (await host.BeginAsync(), await host.BeginAsync());

        await one.SayAsync("bonjour", "mine-1");
        await other.SayAsync("bonjour", "mine-1");

        Assert.Equal(2, host.Bot.Turns);
    }

    [Fact]
    public async Task An_event_reaches_the_bot_and_typing_is_taken_without_a_turn()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var joined = await chat.PostAsync("""{"type":"event","name":"webchat/join","value":{"language":"fr-FR"}}""");
        using var typing = await chat.PostAsync("""{"type":"typing"}""");

        Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        Assert.Equal(HttpStatusCode.OK, typing.StatusCode);
        Assert.NotEmpty((string)JsonNode.Parse(await typing.Content.ReadAsStringAsync())!["id"]!);
        Assert.Equal([null, "événement webchat/join"], (await chat.PollAsync()).Texts);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("invoke")]
    [InlineData("endOfConversation")]
    [InlineData("trace")]
    [InlineData("Message")]
    public async Task Other_types_are_refused(string type)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var response = await chat.PostAsync(new JsonObject { ["type"] = type });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, host.Bot.Turns);
    }

    [Theory]
    [InlineData("fr-FR", "fr-FR")]
    [InlineData("en", "en")]
    [InlineData("*", null)]
    [InlineData("../../etc", null)]
    [InlineData("zz-QQQQ-abcdefgh", "zz-QQQQ-abcdefgh")]
    public async Task A_locale_that_is_none_is_left_out(string sent, string? heard)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        var activity = Chat.Message("bonjour");
        activity["locale"] = sent;

        using var response = await chat.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(heard, host.Bot.Last!.Locale);
    }

    private static async Task<string> PollAsync(Chat chat, string watermark, List<string?> seen)
    {
        while (await chat.PollAsync(watermark) is { Activities.Count: > 0 } set)
        {
            seen.AddRange(set.Texts);
            watermark = set.Watermark;
        }

        return watermark;
    }
}
