using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Fabrique.Tests.Channels.DirectLine;

public class MalformedTests
{
    private static readonly string[] Routes =
        ["tokens/generate", "conversations", "conversations/{id}/activities", "conversations/{id}/upload"];

    /// <summary>Bodies that are no activity, whatever the route; none of them is a Direct Line call either.</summary>
    private static readonly byte[][] Bodies =
    [
        .. new[]
        {
            "{", "}", "[", "]", "{]", "nul", "tru", "\"", "\"text", "'single'", "{'type':'message'}", "{type:\"message\"}", "{\"type\":\"message\",}",
            "{\"type\":\"message\"}}", "{\"type\":\"message\"} x", "{\"type\":}", "{\"type\"}", "{,}", "[1,2,]", "// comment", "/* */{}", "{\"type\":NaN}",
            "{\"type\":undefined}", "{\"type\":Infinity}", "{\"type\":01}", "{\"type\":\"\\x\"}", "{\"type\":\"\\u12\"}", "{\"type\":\"a\nb\"}",
            "[]", "[{\"type\":\"message\"}]", "null", "true", "42", "\"message\"", "type=message&text=x", "<activity/>",
            "{\"type\":\"message\",\"type\":\"event\"}", "{\"user\":7}", "{\"user\":[]}", "{\"user\":{\"id\":7}}", "{\"user\":{\"id\":\"\\u0007\"}}",
            string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70),
            "{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}",
            new string('[', 200_000), new string('x', 200_000),
        }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF, 0xFE, 0x00], [0xC3, 0x28], [0xED, 0xA0, 0x80], [.. Encoding.Unicode.GetBytes("{\"type\":\"message\"}")],
    ];

    /// <summary>Well-formed JSON that is no activity.</summary>
    public static TheoryData<string> WrongShapes =>
    [
        "{}", """{"type":null}""", """{"type":7}""", """{"type":["message"]}""", """{"type":{"a":1}}""", """{"type":""}""",
        """{"type":"message","text":7}""", """{"type":"message","text":{"a":1}}""", """{"type":"message","text":["a"]}""", """{"type":"message","text":true}""",
        """{"type":"message","from":"me"}""", """{"type":"message","from":{"id":7}}""", """{"type":"message","from":[{"id":"a"}]}""",
        """{"type":"message","channelData":"x"}""", """{"type":"message","channelData":{"clientActivityID":7}}""", """{"type":"message","channelData":{"clientActivityID":{}}}""",
        """{"type":"message","attachments":"x"}""", """{"type":"message","attachments":{}}""", """{"type":"message","attachments":[null]}""", """{"type":"message","attachments":["x"]}""",
        """{"type":"message","entities":[7]}""", """{"type":"message","recipient":[]}""", """{"type":"message","conversation":"other"}""",
        """{"type":"message","timestamp":"not a date"}""", """{"type":"message","timestamp":{}}""", """{"type":"message","localTimestamp":"2026-13-45T99:99:99Z"}""",
        """{"type":"message","suggestedActions":"x"}""", """{"type":"message","suggestedActions":{"actions":"x"}}""", """{"type":"message","membersAdded":7}""",
        """{"type":"message","historyDisclosed":"perhaps"}""", """{"type":"message","locale":7}""", """{"type":"event","name":{}}""", """{"type":"message","relatesTo":[]}""",
        """{"type":"message","semanticAction":"x"}""", """{"type":"message","expiration":"soon"}""", """{"type":"message","listenFor":{}}""",
    ];

    [Fact]
    public async Task A_body_that_is_no_JSON_object_is_refused_on_every_route()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Secret = "a secret of the site");
        var chat = await host.BeginAsync();
        var failures = new List<string>();

        foreach (var route in Routes)
            foreach (var body in Bodies)
            {
                using var response = await SendAsync(chat, route, body);
                if (!await IsRefusalAsync(response)) failures.Add($"{route}: {(int)response.StatusCode} for {Start(body)}");
            }

        Assert.True(Bodies.Length >= 30);
        Assert.Empty(failures);
        Assert.Equal(0, host.Bot.Turns);
        await chat.SayAsync("toujours là");
    }

    [Theory, MemberData(nameof(WrongShapes))]
    public async Task An_activity_of_the_wrong_shape_is_refused(string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var response = await chat.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True(await IsRefusalAsync(response));
        Assert.Equal(0, host.Bot.Turns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t ")]
    public async Task An_empty_body_is_no_activity(string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var response = await chat.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("tokens/generate")]
    [InlineData("conversations")]
    [InlineData("conversations/{id}/activities")]
    public async Task A_huge_body_is_413(string route)
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Secret = "a secret of the site");
        var chat = await host.BeginAsync();

        using var response = await SendAsync(chat, route, Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 300_000)}}"}"""));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.True(await IsRefusalAsync(response));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("abc")]
    [InlineData("9223372036854775808")]
    [InlineData("0x10")]
    [InlineData("%00")]
    [InlineData("1'%20OR%201=1")]
    public async Task A_watermark_that_the_host_did_not_give_is_refused(string watermark)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var poll = await chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}/activities?watermark={watermark}");
        using var reconnect = await chat.SendAsync(HttpMethod.Get, $"conversations/{chat.Id}?watermark={watermark}");

        Assert.Equal(HttpStatusCode.BadRequest, poll.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, reconnect.StatusCode);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("..%2f..")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%ED%A0%80")]
    public async Task A_strange_conversation_id_is_not_found_or_not_allowed(string id)
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Secret = "a secret of the site");
        var chat = await host.BeginAsync();

        foreach (var token in new[] { chat.Token, "a secret of the site" })
        {
            using var poll = await chat.With(token).SendAsync(HttpMethod.Get, $"conversations/{id}/activities");
            using var post = await chat.With(token).SendAsync(
                HttpMethod.Post, $"conversations/{id}/activities", JsonContent.Create(new { type = "message", from = new { id = "x" } }));
            Assert.InRange((int)poll.StatusCode, 400, 499);
            Assert.InRange((int)post.StatusCode, 400, 499);
        }
    }

    private static Task<HttpResponseMessage> SendAsync(Chat chat, string route, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", route.EndsWith("upload", StringComparison.Ordinal) ? "multipart/form-data; boundary=x" : "application/json");
        // The call that begins is made by the site.
        var caller = route.StartsWith("tokens", StringComparison.Ordinal) ? chat.With("a secret of the site") : chat;
        return caller.SendAsync(HttpMethod.Post, route.Replace("{id}", chat.Id, StringComparison.Ordinal), content);
    }

    private static async Task<bool> IsRefusalAsync(HttpResponseMessage response) =>
        (int)response.StatusCode is >= 400 and < 500
        && JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["message"]!.GetValue<string>().Length > 0;

    private static string Start(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(60, body.Length)));
}
