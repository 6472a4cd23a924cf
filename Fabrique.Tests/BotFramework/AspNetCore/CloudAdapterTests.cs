using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.AspNetCore;

/// <summary>The answers are those recorded from the official adapter, in http_probes.txt.</summary>
public partial class CloudAdapterTests
{
    private const string Common = """
        "id":"1","serviceUrl":"http://127.0.0.1:9","channelId":"emulator","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"}
        """;

    private static readonly Dictionary<string, Request> Requests = new()
    {
        ["message-expectReplies"] = Post($$"""{"type":"message","text":"hi","deliveryMode":"expectReplies",{{Common}}}"""),
        ["message throws"] = Post($$"""{"type":"message","text":"throw",{{Common}}}"""),
        ["invoke unknown"] = Post($$"""{"type":"invoke","name":"unknown",{{Common}}}"""),
        ["invoke signin"] = Post($$"""{"type":"invoke","name":"signin/verifyState",{{Common}}}"""),
        ["invoke task/fetch"] = Post($$"""{"type":"invoke","name":"task/fetch",{{Common}}}"""),
        ["invoke fileConsent bad"] = Post($$"""{"type":"invoke","name":"fileConsent/invoke",{{Common}}}"""),
        ["invoke adaptiveCard no value"] = Post($$"""{"type":"invoke","name":"adaptiveCard/action",{{Common}}}"""),
        ["invoke expectReplies"] = Post($$"""{"type":"invoke","name":"task/fetch","deliveryMode":"expectReplies",{{Common}}}"""),
        ["bad json"] = Post("{\"type\":"),
        ["empty body"] = Post(""),
        ["array"] = Post("[]"),
        ["no type"] = Post($$"""{"text":"hi",{{Common}}}"""),
        ["GET"] = new("GET", null, "", null),
        ["PUT"] = new("PUT", "{}", "", null),
        ["auth on, none"] = Post(Hello, "app", null),
        ["auth on, junk bearer"] = Post(Hello, "app", "Bearer junk"),
        ["auth on, basic"] = Post(Hello, "app", "Basic dTpw"),
        ["auth on, unsigned jwt other issuer"] = Post(Hello, "app", $"Bearer {Unsigned}"),
        ["auth off, junk bearer"] = Post(Hello, "", "Bearer junk"),
    };

    // Told with a connector in ConnectorTests; the file consent of Teams belongs to another handler.
    private static readonly string[] Elsewhere = ["message", "invoke fileConsent decline"];

    // The official adapter fails (500) where the token is none at all: the sender's mistake.
    private static readonly string[] Mended = ["auth on, junk bearer", "auth off, junk bearer"];

    public static TheoryData<string, int, string, string> Probes
    {
        get
        {
            var rows = new TheoryData<string, int, string, string>();
            var file = Path.Combine(AppContext.BaseDirectory, "BotFramework", "AspNetCore", "http_probes.txt");
            foreach (var line in File.ReadLines(file).Where(line => line.StartsWith("HTTP ", StringComparison.Ordinal)))
            {
                var probe = Probe().Match(line);
                var name = probe.Groups[1].Value;
                var status = Mended.Contains(name) ? 401 : int.Parse(probe.Groups[2].ValueSpan, null);
                if (!Elsewhere.Contains(name))
                    rows.Add(name, status, probe.Groups[3].Value, probe.Groups[4].Value);
            }

            return rows;
        }
    }

    private static string Hello => $$"""{"type":"message","text":"hi",{{Common}}}""";

    private static string Unsigned =>
        $"{Base64("""{"alg":"none"}""")}.{Base64("""{"iss":"https://elsewhere.example","aud":"app"}""")}.";

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task Each_request_is_answered_as_the_official_adapter_does(
        string name, int status, string contentType, string body)
    {
        var request = Requests[name];
        await using var host = await BotHost.StartAsync(new ProbedBot(), request.AppId);

        using var answer = await SendAsync(host, request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(contentType, answer.Content.Headers.ContentType?.ToString() ?? "");
        var text = await answer.Content.ReadAsStringAsync();
        if (body.Length == 0)
            Assert.Equal("", text);
        else
            Assert.Equal(JToken.Parse(body).ToString(Newtonsoft.Json.Formatting.Indented), text.ReplaceLineEndings(Environment.NewLine));
    }

    [Theory]
    [InlineData("""{"type":"message","from":[]}""")]
    [InlineData("""{"type":["message"]}""")]
    [InlineData("""{"type":"message","serviceUrl":"nowhere"}""")]
    [InlineData("""{"type":"message","serviceUrl":"file:///etc/passwd"}""")]
    [InlineData("""{"type":"message","timestamp":"0000-99-99"}""")]
    public async Task What_is_no_activity_is_the_senders_mistake(string json)
    {
        await using var host = await BotHost.StartAsync(new ProbedBot());

        using var answer = await SendAsync(host, Post(json));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Json_nested_too_deep_is_refused()
    {
        await using var host = await BotHost.StartAsync(new ProbedBot());
        var nested = new string('[', 200_000);

        using var answer = await SendAsync(host, Post($$"""{"type":"message","value":{{nested}}"""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_without_end_is_not_read_to_the_end(bool chunked)
    {
        await using var host = await BotHost.StartAsync(new ProbedBot());
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent($$"""{"type":"message","text":"{{new string('a', 4 * 1024 * 1024)}}"}"""),
        };
        message.Headers.TransferEncodingChunked = chunked;
        message.Headers.ExpectContinue = true;

        using var answer = await host.Client.SendAsync(message);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_long_text_comes_back_whole()
    {
        await using var host = await BotHost.StartAsync(new ProbedBot());
        var text = string.Concat(Enumerable.Repeat("àé👍🏽", 50_000));
        var json = new JObject { ["type"] = "message", ["deliveryMode"] = "expectReplies", ["text"] = text };

        using var answer = await SendAsync(host, Post(json.ToString()));

        var replies = JObject.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal($"echo {text}", (string?)replies["activities"]![0]!["text"]);
    }

    [Fact]
    public async Task Whoever_calls_is_nobody_when_authentication_is_off()
    {
        string? caller = "not called";
        await using var host = await BotHost.StartAsync(new CallbackBot(turn =>
        {
            caller = turn.Activity.CallerId;
            return Task.CompletedTask;
        }));

        using var answer = await SendAsync(host, Post($$"""{"type":"message","callerId":"urn:botframework:azure",{{Common}}}"""));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(caller);
    }

    private static Request Post(string body, string appId = "", string? authorization = null) =>
        new("POST", body, appId, authorization);

    private static async Task<HttpResponseMessage> SendAsync(BotHost host, Request request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), "/api/messages");
        if (request.Body != null)
            message.Content = new StringContent(request.Body, Encoding.UTF8, "application/json");
        if (request.Authorization != null)
            message.Headers.Authorization = AuthenticationHeaderValue.Parse(request.Authorization);
        return await host.Client.SendAsync(message);
    }

    private static string Base64(string text) =>
        System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"^HTTP (.+) => (\d+) ct=(\S*) body=(.*)$")]
    private static partial Regex Probe();

    private sealed record Request(string Method, string? Body, string AppId, string? Authorization);
}
