using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Connector;

/// <summary>The token service's public REST routes, over loopback.</summary>
public sealed class UserTokenClientTests : IAsyncLifetime
{
    private ConnectorHost _service = null!;
    private UserTokenClient _client = null!;

    public async Task InitializeAsync()
    {
        _service = await ConnectorHost.StartAsync();
        _client = await ClientAsync(_service.Url);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_token_is_asked_for_by_person_connection_channel_and_code()
    {
        _service.Answer = """{"connectionName":"graph","token":"t"}""";

        var token = await _client.GetUserTokenAsync("u 1", "graph", "msteams", "123456", default);

        Assert.Equal("t", token.Token);
        Assert.Equal("GET /api/usertoken/GetToken?userId=u%201&connectionName=graph&channelId=msteams&code=123456", Route());
    }

    [Fact]
    public async Task Without_a_token_there_is_none()
    {
        (_service.Status, _service.Answer) = (404, "{}");

        Assert.Null(await _client.GetUserTokenAsync("u", "graph", "msteams", null, default));
        Assert.Equal("GET /api/usertoken/GetToken?userId=u&connectionName=graph&channelId=msteams", Route());
    }

    [Fact]
    public async Task Signing_in_tells_the_service_of_the_conversation()
    {
        _service.Answer = """{"signInLink":"https://sign.in"}""";
        var activity = new Activity("message") { Id = "1", ChannelId = "test", From = new ChannelAccount("u"), Conversation = new ConversationAccount(id: "c") };

        var resource = await _client.GetSignInResourceAsync("graph", activity, "https://back", default);

        Assert.Equal("https://sign.in", resource.SignInLink);
        var query = System.Web.HttpUtility.ParseQueryString(Route().Split('?')[1]);
        var state = JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(query["state"]!)));
        Assert.Equal(
            ("graph", "c", "u", "https://back"),
            ((string?)state["connectionName"], (string?)state["conversation"]!["conversation"]!["id"], (string?)state["conversation"]!["user"]!["id"], query["finalRedirect"]));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public async Task Signing_out_forgets_the_token(int status)
    {
        (_service.Status, _service.Answer) = (status, "");

        await _client.SignOutUserAsync("u", "graph", "msteams", default);

        Assert.Equal("DELETE /api/usertoken/SignOut?userId=u&connectionName=graph&channelId=msteams", Route());
    }

    [Fact]
    public async Task Statuses_and_tokens_for_resources_come_as_lists()
    {
        _service.Answer = """[{"connectionName":"graph","hasToken":true}]""";
        Assert.Equal("graph", Assert.Single(await _client.GetTokenStatusAsync("u", "test", "graph,mail", default)).ConnectionName);
        Assert.Equal("GET /api/usertoken/GetTokenStatus?userId=u&channelId=test&include=graph%2Cmail", Route());

        _service.Answer = """{"https://r":{"token":"t"}}""";
        Assert.Equal("t", (await _client.GetAadTokensAsync("u", "graph", ["https://r"], "test", default))["https://r"].Token);
        var (route, _, body) = _service.Requests[^1];
        Assert.Equal(
            ("POST /api/usertoken/GetAadTokens?userId=u&connectionName=graph&channelId=test", """{"resourceUrls":["https://r"]}"""), (route, body));
    }

    [Fact]
    public async Task A_token_is_exchanged_for_another()
    {
        _service.Answer = """{"token":"new"}""";

        var token = await _client.ExchangeTokenAsync("u", "graph", "test", new TokenExchangeRequest(token: "old"), default);

        Assert.Equal("new", token.Token);
        Assert.Equal(
            ("POST /api/usertoken/exchange?userId=u&connectionName=graph&channelId=test", """{"token":"old"}"""),
            (Route(), _service.Requests[^1].Body));
    }

    [Fact]
    public async Task An_exchange_that_is_refused_says_why()
    {
        (_service.Status, _service.Answer) = (400, """{"error":{"code":"BadArgument","message":"expired"}}""");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _client.ExchangeTokenAsync("u", "graph", "test", new TokenExchangeRequest(token: "old"), default));

        Assert.Equal("Unable to exchange token: (BadArgument) expired", refusal.Message);
    }

    [Fact]
    public async Task A_service_that_fails_is_an_error()
    {
        _service.Status = 403;

        await Assert.ThrowsAsync<ErrorResponseException>(() => _client.GetTokenStatusAsync("u", "test", null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _client.GetUserTokenAsync(null, "graph", "test", null, default));
    }

    private static Task<UserTokenClient> ClientAsync(string url)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("OAuthUrl", url)]).Build();
        return new ConfigurationBotFrameworkAuthentication(settings).CreateUserTokenClientAsync(new ClaimsIdentity(), default);
    }

    private string Route() => _service.Requests[^1].Route;
}
