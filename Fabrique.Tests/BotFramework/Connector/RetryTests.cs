using System.Globalization;
using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Connector;

/// <summary>A call is made again when that cannot say anything twice.</summary>
public class RetryTests
{
    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(503)]
    public async Task A_message_that_the_channel_did_not_take_up_is_posted_again(int status)
    {
        await using var connector = await FailingAsync(status);

        var sent = await Client(connector).Conversations.SendToConversationAsync("c", new Activity("message") { Text = "bonjour" });

        Assert.Equal("new", sent.Id);
        Assert.Equal(2, connector.Requests.Count);
        Assert.Equal(connector.Requests[0], connector.Requests[1]);
        Assert.Contains("bonjour", connector.Requests[1].Body, StringComparison.Ordinal);
    }

    /// <remarks>A gateway that waited in vain does not know whether the message is in the chat already.</remarks>
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_message_that_may_have_been_shown_is_not_posted_again(int status)
    {
        await using var connector = await FailingAsync(status);

        var failure = await Assert.ThrowsAsync<ErrorResponseException>(
            () => Client(connector).Conversations.SendToConversationAsync("c", new Activity("message")));

        Assert.Equal((HttpStatusCode)status, failure.Response.StatusCode);
        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_can_be_done_twice_is_done_again(int status)
    {
        await using var connector = await FailingAsync(status, status);
        var conversations = Client(connector).Conversations;

        await conversations.UpdateActivityAsync("c", "a", new Activity("message"));
        connector.FirstStatuses.Enqueue(status);
        connector.FirstStatuses.Enqueue(status);
        await conversations.DeleteActivityAsync("c", "a");

        Assert.Equal(["PUT", "PUT", "PUT", "DELETE", "DELETE", "DELETE"], connector.Requests.Select(request => request.Route.Split(' ')[0]));
    }

    [Fact]
    public async Task Three_times_are_enough()
    {
        await using var connector = await ConnectorHost.StartAsync();
        (connector.Status, connector.RetryAfter) = (429, "0");

        await Assert.ThrowsAsync<ErrorResponseException>(() => Client(connector).Conversations.GetConversationMembersAsync("c"));

        Assert.Equal(3, connector.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(501)]
    public async Task A_refusal_is_final(int status)
    {
        await using var connector = await FailingAsync(status);

        await Assert.ThrowsAsync<ErrorResponseException>(() => Client(connector).Conversations.GetConversationMembersAsync("c"));

        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("date")]
    public async Task Who_is_told_to_wait_long_hears_it_from_the_exception(string wait)
    {
        await using var connector = await FailingAsync(429);
        connector.RetryAfter = wait == "date" ? DateTimeOffset.UtcNow.AddMinutes(5).ToString("R", CultureInfo.InvariantCulture) : wait;

        var failure = await Assert.ThrowsAsync<ErrorResponseException>(
            () => Client(connector).Conversations.SendToConversationAsync("c", new Activity("message")));

        Assert.Equal([connector.RetryAfter], failure.Response.Headers["Retry-After"]);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task A_date_that_has_passed_is_no_wait()
    {
        await using var connector = await FailingAsync(429);
        connector.RetryAfter = DateTimeOffset.UtcNow.AddMinutes(-5).ToString("R", CultureInfo.InvariantCulture);

        await Client(connector).Conversations.SendToConversationAsync("c", new Activity("message"));

        Assert.Equal(2, connector.Requests.Count);
    }

    [Fact]
    public async Task Waiting_ends_when_the_caller_gives_up()
    {
        await using var connector = await ConnectorHost.StartAsync();
        (connector.Status, connector.RetryAfter) = (429, "2");
        using var patience = new CancellationTokenSource();

        var call = Client(connector).Conversations.SendToConversationAsync("c", new Activity("message"), patience.Token);
        while (connector.Requests.Count == 0) await Task.Delay(10);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(connector.Requests);
    }

    private static async Task<ConnectorHost> FailingAsync(params int[] first)
    {
        var connector = await ConnectorHost.StartAsync();
        connector.RetryAfter = "0";
        foreach (var status in first) connector.FirstStatuses.Enqueue(status);
        return connector;
    }

    private static ConnectorClient Client(ConnectorHost connector) => new(new Uri(connector.Url), MicrosoftAppCredentials.Empty);
}
