using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using System.Text;
using Fabrique.Tests.BotFramework.AspNetCore;
using Fabrique.Tests.BotFramework.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Wire;

/// <summary>wire.md §2: what a turn of CloudAdapter has, sends and answers.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task A_turn_holds_who_calls_and_the_ways_to_answer()
    {
        var held = new List<object?>();
        await using var connector = await TurnAsync(turn =>
        {
            var state = turn.TurnState;
            held.AddRange(
                state.Get<IIdentity>("BotIdentity"), state.Get<IConnectorClient>(), state.Get<UserTokenClient>(),
                state.Get<BotCallbackHandler>(), state.Get<ConnectorFactory>(), state.Get<string>(BotAdapter.OAuthScopeKey));
            return Task.CompletedTask;
        });

        Assert.DoesNotContain(null, held);
        Assert.Equal("https://api.botframework.com", held[^1]);
    }

    [Fact]
    public async Task What_is_sent_loses_its_own_id_and_gets_the_channels()
    {
        string? id = null;
        await using var connector = await TurnAsync(async turn =>
        {
            var reply = new Activity("message") { Id = "mine", Text = "x" };
            await turn.SendActivityAsync(reply);
            id = reply.Id;
        });

        Assert.Null(JObject.Parse(connector.Requests.Single().Body)["id"]);
        Assert.Equal("new", id);
    }

    [Fact]
    public async Task A_delay_waits_as_long_as_it_says()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using var connector = await TurnAsync(turn => turn.SendActivitiesAsync(
            [new Activity(ActivityTypesEx.Delay) { Value = 300 }, new Activity("message") { Text = "x" }]));

        Assert.InRange(clock.ElapsedMilliseconds, 290, 60_000);
        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("msteams", 0)]
    public async Task A_trace_reaches_the_emulator_only(string channel, int sent)
    {
        await using var connector = await TurnAsync(turn => turn.TraceActivityAsync("note"), channel: channel);

        Assert.Equal(sent, connector.Requests.Count);
    }

    [Fact]
    public async Task Expected_replies_win_over_an_invokes_own_answer()
    {
        JObject? body = null;
        await using var connector = await TurnAsync(
            async turn =>
            {
                await turn.SendActivityAsync("un");
                await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 418 } });
            },
            type: "invoke",
            more: ",\"deliveryMode\":\"expectReplies\"",
            answered: async answer =>
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                body = JObject.Parse(await answer.Content.ReadAsStringAsync());
            });

        Assert.Equal(["message", "invokeResponse"], body!["activities"]!.Select(activity => (string?)activity["type"]));
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task An_error_that_the_adapter_handles_is_no_error_of_the_request()
    {
        await using var host = await BotHost.StartAsync(new CallbackBot(_ => throw new InvalidOperationException("oops")));
        host.Adapter.OnTurnError = (turn, error) => turn.SendActivityAsync($"Pardon : {error.Message}");

        using var answer = await PostAsync(host, "http://127.0.0.1:9/", more: ",\"deliveryMode\":\"expectReplies\"");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Pardon : oops", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_goes_on_is_told_all_of_its_reference()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var host = await BotHost.StartAsync(new CallbackBot(_ => Task.CompletedTask));
        var reference = new ConversationReference
        {
            User = new ChannelAccount("u"), Bot = new ChannelAccount("b"), Conversation = new ConversationAccount(id: "c"),
            ChannelId = "webchat", ServiceUrl = connector.Url, Locale = "fr-FR", ActivityId = "7",
        };
        Activity? begun = null;
        ClaimsIdentity? identity = null;

        await host.Adapter.ContinueConversationAsync("app", reference, (turn, _) =>
        {
            (begun, identity) = (turn.Activity, (ClaimsIdentity)turn.TurnState.Get<IIdentity>("BotIdentity"));
            return Task.CompletedTask;
        }, default);

        Assert.Equal(
            ("event", "ContinueConversation", "webchat", connector.Url, "fr-FR", "c", "b", "u"),
            (begun!.Type, begun.Name, begun.ChannelId, begun.ServiceUrl, begun.Locale, begun.Conversation.Id, begun.Recipient.Id, begun.From.Id));
        Assert.True(Guid.TryParseExact(begun.Id, "D", out _));
        Assert.Same(reference, begun.RelatesTo);
        Assert.Equal(("app", "app"), (identity!.FindFirst("aud")!.Value, identity.FindFirst("appid")!.Value));
    }

    [Fact]
    public async Task A_conversation_opened_without_an_activity_gets_an_id_of_its_own()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answer = """{"id":"opened"}""";
        await using var host = await BotHost.StartAsync(new CallbackBot(_ => Task.CompletedTask));
        string? id = null;

        await host.Adapter.CreateConversationAsync("app", "webchat", connector.Url, null, new ConversationParameters(), (turn, _) =>
        {
            id = turn.Activity.Id;
            return Task.CompletedTask;
        }, default);

        Assert.True(Guid.TryParseExact(id, "N", out _));
    }

    /// <summary>The original posts wherever an activity says, whoever sent it.</summary>
    [Fact]
    public async Task Who_sends_without_a_token_does_not_choose_where_the_bot_posts()
    {
        Exception? refusal = null;
        await using var host = await BotHost.StartAsync(new CallbackBot(async turn =>
            refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => turn.SendActivityAsync("x"))));

        using var answer = await PostAsync(host, "https://inside.example/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("service url", refusal!.Message, StringComparison.Ordinal);
    }

    private static async Task<ConnectorHost> TurnAsync(
        Func<ITurnContext, Task> turn, string type = "message", string channel = "msteams", string more = "", Func<HttpResponseMessage, Task>? answered = null)
    {
        var connector = await ConnectorHost.StartAsync();
        await using var host = await BotHost.StartAsync(new CallbackBot(turn));
        using var answer = await PostAsync(host, connector.Url, type, channel, more);
        if (answered != null)
            await answered(answer);
        else
            Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        return connector;
    }

    private static async Task<HttpResponseMessage> PostAsync(
        BotHost host, string serviceUrl, string type = "message", string channel = "msteams", string more = "")
    {
        var activity = $$"""
            {"type":"{{type}}","id":"1","channelId":"{{channel}}","serviceUrl":"{{serviceUrl}}","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"}{{more}}}
            """;
        using var body = new StringContent(activity, Encoding.UTF8, "application/json");
        return await host.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
    }
}
