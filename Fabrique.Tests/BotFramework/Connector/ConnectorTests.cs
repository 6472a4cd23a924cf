using System.Net;
using System.Text;
using Fabrique.Tests.BotFramework.AspNetCore;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Connector;

public class ConnectorTests
{
    private const string Conversation = "a:1/2 é";
    private const string Route = "/v3/conversations/a%3A1%2F2%20%C3%A9/activities";

    [Fact]
    public async Task A_reply_goes_to_the_activity_that_it_answers_and_gets_an_id()
    {
        string? id = null;
        await using var connector = await TurnAsync(async turn => id = (await turn.SendActivityAsync("bonjour")).Id);

        var request = Assert.Single(connector.Requests);
        Assert.Equal((Route.Insert(0, "POST ") + "/in%201", "application/json; charset=utf-8"), (request.Route, request.ContentType));
        Assert.Equal(
            $$"""{"type":"message","serviceUrl":"{{connector.Url}}","channelId":"webchat","from":{"id":"b"},"conversation":{"id":"a:1/2 é"},"recipient":{"id":"u"},"text":"bonjour","inputHint":"acceptingInput","replyToId":"in 1"}""",
            request.Body);
        Assert.Equal("new", id);
    }

    [Fact]
    public async Task What_answers_no_activity_is_sent_to_the_conversation()
    {
        await using var connector = await TurnAsync(turn =>
        {
            turn.Activity.Id = null;
            return turn.SendActivityAsync("bonjour");
        });

        Assert.Equal($"POST {Route}", Assert.Single(connector.Requests).Route);
    }

    [Fact]
    public async Task An_activity_is_updated_and_deleted_in_its_place()
    {
        await using var connector = await TurnAsync(async turn =>
        {
            await turn.UpdateActivityAsync(new Activity("message") { Id = "own", Text = "mieux" });
            await turn.DeleteActivityAsync("own");
        });

        Assert.Equal([$"PUT {Route}/own", $"DELETE {Route}/own"], connector.Requests.Select(request => request.Route));
        Assert.Equal("", connector.Requests[1].Body);
    }

    [Fact]
    public async Task Traces_and_delays_are_not_sent()
    {
        await using var connector = await TurnAsync(async turn =>
        {
            await turn.TraceActivityAsync("note");
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.Delay) { Value = 1 });
        });

        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task A_refusal_is_an_exception_that_tells_what_the_connector_said()
    {
        ErrorResponseException? refusal = null;
        await using var connector = await TurnAsync(
            async turn => refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("bonjour")),
            host => (host.Status, host.Answer) = (403, """{"error":{"code":"BotDisabledByAdmin","message":"no"}}"""));

        Assert.Equal((HttpStatusCode.Forbidden, "BotDisabledByAdmin"), (refusal!.Response.StatusCode, refusal.Body.Error.Code));
    }

    [Fact]
    public async Task A_refusal_that_is_no_json_is_told_too()
    {
        ErrorResponseException? refusal = null;
        await using var connector = await TurnAsync(
            async turn => refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("bonjour")),
            host => (host.Status, host.Answer) = (502, "<html>"));

        Assert.Equal((HttpStatusCode.BadGateway, "<html>"), (refusal!.Response.StatusCode, refusal.Response.Content));
        Assert.Null(refusal.Body);
    }

    [Fact]
    public async Task A_conversation_goes_on_later()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var host = await BotHost.StartAsync(new CallbackBot(_ => Task.CompletedTask));
        var reference = new ConversationReference(
            user: new ChannelAccount("u"), bot: new ChannelAccount("b"), conversation: new ConversationAccount(id: "c"),
            channelId: "webchat", serviceUrl: connector.Url + "/");

        await host.Adapter.ContinueConversationAsync(
            "app", reference, (turn, ct) => turn.SendActivityAsync("rappel", cancellationToken: ct), default);

        var sent = Assert.Single(connector.Requests);
        Assert.StartsWith("POST /v3/conversations/c/activities/", sent.Route, StringComparison.Ordinal);
        Assert.Equal("rappel", (string?)JObject.Parse(sent.Body)["text"]);
    }

    [Fact]
    public async Task A_conversation_is_opened_on_the_channel_and_begins_with_an_event()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answer = """{"id":"opened","activityId":"first"}""";
        await using var host = await BotHost.StartAsync(new CallbackBot(_ => Task.CompletedTask));
        var parameters = new ConversationParameters(bot: new ChannelAccount("b"), channelData: new JObject { ["x"] = 1 }, tenantId: "t");
        Activity? begun = null;

        await host.Adapter.CreateConversationAsync("app", "webchat", connector.Url, null, parameters, (turn, _) =>
        {
            begun = turn.Activity;
            return Task.CompletedTask;
        }, default);

        Assert.Equal("POST /v3/conversations", Assert.Single(connector.Requests).Route);
        Assert.Equal(
            ("event", "CreateConversation", "first", "opened", "t", "b"),
            (begun!.Type, begun.Name, begun.Id, begun.Conversation.Id, begun.Conversation.TenantId, begun.Recipient.Id));
        Assert.Same(parameters.ChannelData, begun.ChannelData);
    }

    private static async Task<ConnectorHost> TurnAsync(Func<ITurnContext, Task> turn, Action<ConnectorHost>? prepare = null)
    {
        var connector = await ConnectorHost.StartAsync();
        prepare?.Invoke(connector);
        await using var host = await BotHost.StartAsync(new CallbackBot(turn));
        var activity = $$"""
            {"type":"message","id":"in 1","channelId":"webchat","serviceUrl":"{{connector.Url}}","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"{{Conversation}}"},"text":"hi"}
            """;

        using var body = new StringContent(activity, Encoding.UTF8, "application/json");
        using var answer = await host.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), body);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        return connector;
    }
}
