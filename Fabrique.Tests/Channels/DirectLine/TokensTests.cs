using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Fabrique.Bot.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Channels.DirectLine;

public class TokensTests
{
    private const string Secret = "a secret of the site";

    /// <summary>Every call that wants a token.</summary>
    public static TheoryData<string, string> Calls => new()
    {
        { "POST", "tokens/refresh" },
        { "POST", "conversations" },
        { "GET", "conversations/{id}" },
        { "GET", "conversations/{id}/activities" },
        { "POST", "conversations/{id}/activities" },
        { "POST", "conversations/{id}/upload?userId=u" },
        { "GET", "session/getsessionid" },
    };

    [Fact]
    public async Task In_Development_this_machine_needs_no_secret_and_gets_an_hour()
    {
        await using var host = await DirectLineHost.StartAsync();

        var chat = await host.GenerateAsync();

        Assert.Equal(3600, chat.ExpiresIn);
        Assert.StartsWith("dl_", User(chat.Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, 401)]
    [InlineData("a secret of another", null, 403)]
    [InlineData("", null, 403)]
    [InlineData(null, "no ticket at all", 403)]
    public async Task Elsewhere_a_conversation_begins_with_the_secret_or_a_ticket(string? secret, string? ticket, int status)
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Secret = Secret, "Production");

        using var response = await GenerateAsync(host, secret, ticket);

        Assert.Equal(status, (int)response.StatusCode);
        await AssertIsErrorAsync(response);
    }

    [Fact]
    public async Task The_secret_names_the_user()
    {
        await using var host = await DirectLineHost.StartAsync(options => options.Secret = Secret, "Production");

        using var response = await GenerateAsync(host, Secret, null, "agent-7");

        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("agent-7", User((string)answer!["token"]!));
    }

    [Fact]
    public async Task A_page_begins_with_its_ticket_but_cannot_say_who_its_visitor_is()
    {
        await using var host = await DirectLineHost.StartAsync(environment: "Production");
        var ticket = host.Services.GetRequiredService<IChatTickets>().Create();

        using var response = await GenerateAsync(host, null, ticket, "agent-7");

        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        Assert.StartsWith("dl_", User((string)answer!["token"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_ends()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await DirectLineHost.StartAsync(environment: "Production", time: time);
        var ticket = host.Services.GetRequiredService<IChatTickets>().Create();

        time.Advance(TimeSpan.FromHours(13));
        using var response = await GenerateAsync(host, null, ticket);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_token_is_renewed_for_the_same_conversation_and_user()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await DirectLineHost.StartAsync(time: time);
        var chat = await host.BeginAsync();
        time.Advance(TimeSpan.FromMinutes(59));

        using var response = await chat.SendAsync(HttpMethod.Post, "tokens/refresh");

        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        var renewed = (string)answer!["token"]!;
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(chat.Id, (string)answer["conversationId"]!);
        Assert.Equal(User(chat.Token), User(renewed));
        Assert.Empty((await chat.With(renewed).PollAsync()).Activities);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task No_token_is_401(string method, string path)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();

        using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{id}", chat.Id, StringComparison.Ordinal));
        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await AssertIsErrorAsync(response);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task An_expired_token_is_403(string method, string path)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await DirectLineHost.StartAsync(time: time);
        var chat = await host.BeginAsync();
        time.Advance(TimeSpan.FromHours(1));

        using var response = await SendAsync(chat, method, path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("TokenExpired", await AssertIsErrorAsync(response));
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task A_token_that_the_host_did_not_make_is_403(string method, string path)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.BeginAsync();
        var parts = chat.Token.Split('.');
        var forged = Convert.ToBase64String("""{"conv":"x","user":"boss","exp":99999999999}"""u8).TrimEnd('=');
        string[] tokens =
            ["garbage", "a.b.c", new string('x', 5000), "é.\u00a0.ù", parts[1], $"{parts[0]}.{forged}.{parts[2]}", $"{parts[0]}.{parts[1]}.", $"{chat.Token}x"];

        foreach (var token in tokens)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{id}", chat.Id, StringComparison.Ordinal));
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Uri.EscapeDataString(token)}");
            using var response = await host.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            await AssertIsErrorAsync(response);
        }
    }

    [Theory]
    [InlineData("GET", "conversations/{id}")]
    [InlineData("GET", "conversations/{id}/activities")]
    [InlineData("POST", "conversations/{id}/activities")]
    [InlineData("POST", "conversations/{id}/upload")]
    public async Task A_token_of_another_conversation_is_403(string method, string path)
    {
        await using var host = await DirectLineHost.StartAsync();
        var mine = await host.BeginAsync();
        var theirs = await host.BeginAsync();

        using var response = await SendAsync(mine.With(theirs.Token), method, path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        await AssertIsErrorAsync(response);
    }

    private static Task<HttpResponseMessage> SendAsync(Chat chat, string method, string path) =>
        chat.SendAsync(new HttpMethod(method), path.Replace("{id}", chat.Id, StringComparison.Ordinal));

    private static async Task<HttpResponseMessage> GenerateAsync(DirectLineHost host, string? secret, string? ticket, string? user = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "tokens/generate");
        if (secret is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        if (ticket is not null) request.Headers.Add(IChatTickets.Header, ticket);
        if (user is not null) request.Content = JsonContent.Create(new { user = new { id = user } });
        return await host.Client.SendAsync(request);
    }

    /// <summary>As jwt-decode, which Web Chat asks.</summary>
    private static string? User(string token)
    {
        var middle = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        var json = Convert.FromBase64String(middle.PadRight((middle.Length + 3) / 4 * 4, '='));
        return (string?)JsonNode.Parse(Encoding.UTF8.GetString(json))!["user"];
    }

    private static async Task<string> AssertIsErrorAsync(HttpResponseMessage response)
    {
        var error = (await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!;
        Assert.NotEmpty((string)error["message"]!);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return (string)error["code"]!;
    }
}
