using System.Net;
using System.Text.Json.Nodes;
using Fabrique.Tests.BotFramework.Connector;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>Replies are posted to the channel's connector: a real one, on this machine.</summary>
public sealed class ConnectorDeliveryTests : IAsyncLifetime
{
    private TestHost _host = null!;
    private ConnectorHost _connector = null!;

    public async Task InitializeAsync()
    {
        _host = await TestHost.StartAsync();
        _connector = await ConnectorHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task Replies_arrive_in_order_and_once_though_the_connector_failed_first()
    {
        _connector.FirstStatuses.Enqueue(500);
        var caller = new BotCaller(_host.Client) { Connector = _connector.Url };

        await DeliverAsync(caller.Message("bonjour"));
        await DeliverAsync(caller.Message("English"));
        await WaitForPostsAsync(3);

        var texts = _connector.Requests.Select(request => (string)JsonNode.Parse(request.Body)!["text"]!).ToList();
        Assert.Equal(3, texts.Count);
        Assert.StartsWith("Bonjour", texts[0], StringComparison.Ordinal);
        Assert.Equal(texts[0], texts[1]);
        Assert.Contains("English", texts[2], StringComparison.Ordinal);
        Assert.All(_connector.Requests, request => Assert.Contains("/v3/conversations/a%20conversation/activities/activity-", request.Route, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_that_cannot_be_posted_does_not_hold_up_other_conversations()
    {
        var caller = new BotCaller(_host.Client) { Connector = _connector.Url };
        var lost = caller.Message("bonjour");
        lost["conversation"]!["id"] = "0";
        // Nobody listens there.
        lost["serviceUrl"] = "http://127.0.0.1:1/";

        await DeliverAsync(lost);
        await DeliverAsync(caller.Message("bonjour"));
        await WaitForPostsAsync(1);

        Assert.Single(_connector.Requests);
    }

    [Theory]
    [InlineData("https://example.invalid/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("https://botframework.com.example.invalid/")]
    [InlineData("http://smba.botframework.com/")]
    public async Task Nothing_is_posted_elsewhere(string serviceUrl)
    {
        var caller = new BotCaller(_host.Client) { Connector = serviceUrl };

        using var response = await caller.PostAsync(caller.Message("bonjour"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task DeliverAsync(JsonObject activity)
    {
        using var response = await new BotCaller(_host.Client).PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task WaitForPostsAsync(int count)
    {
        for (var waited = 0; waited < 300 && _connector.Requests.Count < count; waited++) await Task.Delay(100);
        Assert.True(_connector.Requests.Count >= count, string.Join('\n', _host.Logs.All.TakeLast(10)));

        // A reply too many would come now.
        await Task.Delay(300);
    }
}
