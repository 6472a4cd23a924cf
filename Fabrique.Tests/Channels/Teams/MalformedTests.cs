using System.Net;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>Whatever is posted to the Bot Framework's endpoint, the sender is told, and the host goes on.</summary>
public sealed class MalformedTests : IAsyncLifetime
{
    private const string Rest = """
        "channelId":"msteams","deliveryMode":"expectReplies","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}
        """;

    private static readonly string[] NoActivities =
    [
        "{", "}", "[", "[]", "null", "true", "42", "\"message\"", "{}", "<activity/>", "type=message", """{"type":null}""", """{"type":""}""",
        """[{"type":"message"}]""", """{"type":["message"]}""", """{"type":{"a":1}}""", "{\"type\":\"message\"", "\0", "// comment",
        new string('[', 100_000), """{"type":"message","a":""" + new string('[', 50_000) + new string(']', 50_000) + "}",
        string.Concat(Enumerable.Repeat("{\"type\":", 200)) + "1" + new string('}', 200),
    ];

    private static readonly string[] Strange =
    [
        """{"type":"message","text":7,""" + Rest, """{"type":"message","text":{"a":1},""" + Rest, """{"type":"message","text":["a"],""" + Rest,
        """{"type":"message","text":null,""" + Rest, """{"type":"message","value":[1,{"fabrique":[]}],""" + Rest,
        """{"type":"message","value":"x",""" + Rest, """{"type":"message","attachments":"x",""" + Rest, """{"type":"message","entities":[7],""" + Rest,
        """{"type":"message","timestamp":"soon",""" + Rest, """{"type":"message","locale":"!!_zz",""" + Rest, """{"type":"message","locale":7,""" + Rest,
        """{"type":"message","locale":"xx-YY-ZZ-1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",""" + Rest,
        """{"type":"message","id":7,""" + Rest, """{"type":"message","id":"",""" + Rest, """{"type":"message","serviceUrl":"no address",""" + Rest,
        """{"type":"message","serviceUrl":"file:///etc/passwd",""" + Rest, """{"type":"message","channelData":[1,[2,[3]]],""" + Rest,
        """{"type":"conversationUpdate","membersAdded":7,""" + Rest, """{"type":"conversationUpdate","membersAdded":[null],""" + Rest,
        """{"type":"conversationUpdate","membersAdded":[{}],""" + Rest, """{"type":"conversationUpdate",""" + Rest,
        """{"type":"messageReaction","reactionsAdded":[null],""" + Rest, """{"type":"event",""" + Rest, """{"type":"event","name":"tokens/response",""" + Rest,
        """{"type":"installationUpdate","action":"add",""" + Rest, """{"type":"endOfConversation",""" + Rest, """{"type":"typing",""" + Rest,
        """{"type":"never heard of",""" + Rest, """{"type":"trace",""" + Rest, """{"type":"invokeResponse","value":{"status":200},""" + Rest,
        """{"type":"delay","value":1000000,""" + Rest, """{"type":"messageUpdate",""" + Rest, """{"type":"messageDelete",""" + Rest,
    ];

    private static readonly string[] Texts =
    [
        new string('x', 100_000), "a\0b", "\0", "\uD800", "\uDC00a", "שלום \u202Eabc\u202C", "👩🏽‍🚀", "<script>alert(1)</script>", "**a** [b](c)", "=1+1", "", " ", "\u200B",
        "donner mon avis \uD800", "donner mon avis ' OR 1=1 --", "reprendre \0 \0 \0 \0",
    ];

    private TestHost _host = null!;
    private BotCaller _caller = null!;

    public async Task InitializeAsync()
    {
        _host = await TestHost.StartAsync();
        _caller = new BotCaller(_host.Client);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task What_is_no_activity_is_400()
    {
        var failures = new List<string>();
        foreach (var body in NoActivities.Append(""))
        {
            using var response = await _caller.PostAsync(body);
            if (response.StatusCode != HttpStatusCode.BadRequest) failures.Add($"{(int)response.StatusCode} for {Start(body)}");
        }

        Assert.Empty(failures);
        await StillAnswersAsync();
    }

    [Fact]
    public async Task Strange_activities_are_answered_or_refused_and_never_a_fault_of_ours()
    {
        var failures = new List<string>();
        foreach (var body in Strange)
        {
            using var response = await _caller.PostAsync(body);
            if ((int)response.StatusCode is not (200 or 400)) failures.Add($"{(int)response.StatusCode} for {Start(body)}");
            if (await HoldsIncidentAsync(response)) failures.Add($"An incident for {Start(body)}");
        }

        Assert.Empty(failures);
        await StillAnswersAsync();
    }

    [Fact]
    public async Task Every_text_is_answered()
    {
        var failures = new List<string>();
        foreach (var text in Texts)
        {
            using var response = await _caller.PostAsync(_caller.Message(text).ToJsonString());
            if (response.StatusCode != HttpStatusCode.OK || await HoldsIncidentAsync(response)) failures.Add($"{(int)response.StatusCode} for {Start(text)}");
        }

        Assert.Empty(failures);
    }

    [Theory]
    [InlineData("from", 200)]
    [InlineData("recipient", 200)]
    [InlineData("id", 200)]
    [InlineData("locale", 200)]
    [InlineData("serviceUrl", 200)]
    [InlineData("conversation", 400)]
    [InlineData("channelId", 400)]
    [InlineData("type", 400)]
    public async Task An_activity_that_lacks_a_part_is_answered_or_refused(string part, int status)
    {
        var activity = _caller.Message("bonjour");
        activity.Remove(part);

        using var response = await _caller.PostAsync(activity);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(await HoldsIncidentAsync(response));
    }

    [Fact]
    public async Task Activities_without_an_id_are_different_activities()
    {
        var first = _caller.Message("aide");
        var second = _caller.Message("English");
        first["id"] = "";
        second["id"] = "";

        var heard = await _caller.AskAsync(first);
        var answered = await _caller.AskAsync(second);

        Assert.NotEqual((string?)heard[0]["text"], (string?)answered[0]["text"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_415(string contentType)
    {
        using var response = await _caller.PostAsync(_caller.Message("bonjour").ToJsonString(), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task A_huge_body_is_413()
    {
        using var response = await _caller.PostAsync(_caller.Message(new string('x', 300_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private async Task StillAnswersAsync() => Assert.Contains("Fabrique", await _caller.SayAsync("bonjour"), StringComparison.Ordinal);

    private static async Task<bool> HoldsIncidentAsync(HttpResponseMessage response) =>
        (await response.Content.ReadAsStringAsync()).Contains("pas marché de notre côté", StringComparison.Ordinal);

    private static string Start(string body) => body[..Math.Min(70, body.Length)];
}
