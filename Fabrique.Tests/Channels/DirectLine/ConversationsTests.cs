using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Fabrique.Tests.Channels.DirectLine;

public class ConversationsTests
{
    [Fact]
    public async Task A_conversation_is_201_the_first_time_and_200_after()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.GenerateAsync();

        using var first = await chat.SendAsync(HttpMethod.Post, "conversations", JsonContent.Create(new { user = new { }, locale = "fr-FR" }));
        using var second = await chat.SendAsync(HttpMethod.Post, "conversations");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        foreach (var response in new[] { first, second })
        {
            var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
            Assert.Equal(chat.Id, (string)answer["conversationId"]!);
            Assert.Equal(3600, (int)answer["expires_in"]!);
            Assert.StartsWith($"ws://127.0.0.1:{host.Client.BaseAddress!.Port}/v3/directline/", (string)answer["streamUrl"]!, StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task Behind_a_proxy_the_stream_has_the_public_address()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.PublicUrl = new Uri("https://fabrique.example.gouv.fr/"));

        var chat = await host.BeginAsync();

        Assert.StartsWith("wss://fabrique.example.gouv.fr/v3/directline/conversations/", chat.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_alone_leads_through_a_whole_conversation()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Secret = "a secret of the site", "Production");
        var site = new Chat(host.Client, new JsonObject { ["conversationId"] = "none", ["token"] = "a secret of the site", ["expires_in"] = 0 });

        using var started = await site.SendAsync(HttpMethod.Post, "conversations", JsonContent.Create(new { user = new { id = "agent-7" } }));
        var answer = (await started.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
        var chat = new Chat(host.Client, answer) { Token = "a secret of the site" };
        await chat.SayAsync("bonjour");

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Equal(["bonjour", "écho 1 : bonjour"], (await chat.PollAsync()).Texts);
    }

    [Fact]
    public async Task Reconnection_gives_a_fresh_token_and_a_stream_after_the_watermark()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        await chat.SayAsync("un");
        var watermark = (await chat.PollAsync()).Watermark;
        await chat.SayAsync("deux");

        var again = await chat.ReconnectAsync(watermark);

        using var stream = await again.OpenStreamAsync();
        Assert.Equal(chat.Id, again.Id);
        Assert.Equal(["deux", "écho 1 : deux"], (await stream.TakeAsync(2)).Texts);
    }

    [Theory]
    [InlineData("conversations/{id}")]
    [InlineData("conversations/{id}/activities")]
    public async Task A_conversation_that_never_began_is_unknown(string path)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.GenerateAsync();

        using var response = await chat.SendAsync(HttpMethod.Get, path.Replace("{id}", chat.Id, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_first_activity_begins_the_conversation_too()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.GenerateAsync();

        await chat.SayAsync("bonjour");

        Assert.Equal(2, (await chat.PollAsync()).Activities.Count);
    }

    [Fact]
    public async Task A_session_id_is_given()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var response = await chat.SendAsync(HttpMethod.Get, "session/getsessionid");

        Assert.NotEmpty((string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["sessionId"]!);
    }

    [Theory]
    [InlineData("GET", "conversations")]
    [InlineData("GET", "tokens/generate")]
    [InlineData("POST", "nothing/here")]
    [InlineData("DELETE", "conversations/x/activities/y")]
    public async Task What_Direct_Line_does_not_have_is_a_clear_404(string method, string path)
    {
        await using var host = await DirectLineHost.StartAsync();

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("NotFound", (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]!);
    }
}
