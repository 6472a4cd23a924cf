using System.Net;
using System.Text.Json.Nodes;
using Fabrique.Data.Storage;
using Fabrique.Tests.Channels.Teams.Double;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>What Teams sends besides messages, and what leaves or cannot leave.</summary>
public sealed class IncomingTests : IAsyncLifetime
{
    private TeamsDouble _teams = null!;
    private TestHost _host = null!;
    private Agent _agent = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsDouble.StartAsync();
        _host = await TestHost.StartAsync();
        _agent = new Agent(_teams, _host.Address);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task An_installation_that_is_told_twice_is_greeted_once()
    {
        var update = _agent.Activity("installationUpdate");
        update["action"] = "add";

        await OkAsync(_agent.Installed());
        await OkAsync(update);
        await OkAsync(_agent.Message("aide"));

        var kept = await _teams.KeptAsync(_agent.Conversation, 2);
        Assert.StartsWith("Bonjour", Text(kept[0]), StringComparison.Ordinal);
        Assert.StartsWith("Voici ce que vous pouvez", Text(kept[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("typing")]
    [InlineData("messageDelete")]
    [InlineData("never heard of")]
    public async Task What_needs_no_answer_is_200_and_says_nothing(string type)
    {
        await OkAsync(_agent.Activity(type));
        await OkAsync(_agent.Message("aide"));

        Assert.StartsWith("Voici", Text(Assert.Single(await _teams.KeptAsync(_agent.Conversation, 1))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("actionableMessage/executeAction")]
    [InlineData("nobody/knows")]
    public async Task A_call_that_nobody_handles_is_501(string name)
    {
        using var response = await _agent.PostAsync(_agent.Invoke(name, []));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task The_language_is_that_of_the_persons_Teams()
    {
        var english = new Agent(_teams, _host.Address, id: "29:alex", locale: "en-US");

        await OkAsync(english.Message("hello"), english);

        Assert.StartsWith("Hello", Text((await _teams.KeptAsync(english.Conversation, 1))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cards_button_that_waits_for_an_answer_is_heard_like_its_words()
    {
        var say = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = new JsonObject { ["fabrique"] = "dit", ["answer"] = "mes idées" } } };

        using var response = await _agent.PostAsync(_agent.Invoke("adaptiveCard/action", say));

        Assert.Contains("C’est noté", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("pas encore d’idée", Text((await _teams.KeptAsync(_agent.Conversation, 1))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_over_the_conversation_shows_the_persons_own_idea_and_nobody_elses()
    {
        foreach (var text in new[] { "proposer une idée", "1", "Carte des puits" }) await OkAsync(_agent.Message(text));
        await OkAsync(_agent.Message("mes idées"));
        var card = (await _teams.KeptAsync(_agent.Conversation, 4))[3]["attachments"]![0]!["content"]!.ToJsonString();
        var reference = System.Text.RegularExpressions.Regex.Match(card, "IDEE-[0-9A-Z]{4}").Value;
        Assert.Contains("task/fetch", card, StringComparison.Ordinal);
        var fetch = new JsonObject { ["data"] = new JsonObject { ["idea"] = reference } };
        var stranger = new Agent(_teams, _host.Address, id: "29:other");

        using var mine = await _agent.PostAsync(_agent.Invoke("task/fetch", fetch));
        using var theirs = await stranger.PostAsync(stranger.Invoke("task/fetch", (JsonObject)fetch.DeepClone()));
        using var submitted = await _agent.PostAsync(_agent.Invoke("task/submit", []));

        Assert.Equal("Carte des puits", (string?)JsonNode.Parse(await mine.Content.ReadAsStringAsync())!["task"]!["value"]!["title"]);
        Assert.Equal("message", (string?)JsonNode.Parse(await theirs.Content.ReadAsStringAsync())!["task"]!["type"]);
        Assert.Equal("message", (string?)JsonNode.Parse(await submitted.Content.ReadAsStringAsync())!["task"]!["type"]);
    }

    [Fact]
    public async Task A_call_that_is_delivered_twice_is_answered_twice_and_done_once()
    {
        var decline = _agent.Invoke("fileConsent/invoke", new JsonObject { ["action"] = "decline", ["context"] = new JsonObject { ["idea"] = "IDEE-2222" } });

        await OkAsync(decline);
        await OkAsync(decline);
        await OkAsync(_agent.Message("aide"));

        Assert.Equal(2, (await _teams.KeptAsync(_agent.Conversation, 2)).Count);
    }

    [Fact]
    public async Task In_a_channel_a_mention_is_answered_in_the_private_conversation()
    {
        var inChannel = new Agent(_teams, _host.Address) { Conversation = "19:channel@thread.tacv2", ConversationType = "channel" };
        var mention = inChannel.Message("<at>Fabrique</at> proposer une idée");
        mention["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>Fabrique</at>", ["mentioned"] = new JsonObject { ["id"] = "28:fabrique", ["name"] = "Fabrique" },
        });

        await OkAsync(mention, inChannel);

        Assert.Contains("conversation privée", Text((await _teams.KeptAsync(inChannel.Conversation, 1))[0]), StringComparison.Ordinal);
        Assert.Contains("vous seul lisez", Text((await _teams.KeptAsync("personal of 29:camille", 1))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_known_already_is_answered_where_they_spoke_before()
    {
        await OkAsync(_agent.Message("bonjour"));
        var inGroup = new Agent(_teams, _host.Address) { Conversation = "19:group", ConversationType = "groupChat" };

        await OkAsync(inGroup.Message("mes idées"), inGroup);

        Assert.Contains("vous seul lisez", Text((await _teams.KeptAsync(_agent.Conversation, 2))[1]), StringComparison.Ordinal);
        Assert.Empty(_teams.Kept("personal of 29:camille"));
    }

    [Theory]
    [InlineData("channel", "Bonjour à tous")]
    [InlineData("personal", "Bonjour. Je suis")]
    public async Task The_bot_greets_where_it_was_added(string type, string greeting)
    {
        var there = new Agent(_teams, _host.Address) { Conversation = $"19:{type}", ConversationType = type };

        await OkAsync(there.Installed(), there);

        Assert.StartsWith(greeting, Text((await _teams.KeptAsync(there.Conversation, 1))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_the_connector_refuses_is_a_dead_letter_and_the_next_one_leaves()
    {
        _teams.Faults.Enqueue(Fault.Refused);

        await OkAsync(_agent.Message("bonjour"));
        await OkAsync(_agent.Message("aide"));

        Assert.StartsWith("Voici", Text((await _teams.KeptAsync(_agent.Conversation, 1))[0]), StringComparison.Ordinal);
        Assert.Equal(1, (await _host.Get<IOutboxReader>().CountAsync(default)).Dead);
    }

    [Theory]
    [InlineData(nameof(Fault.Forbidden), 1)]
    [InlineData(nameof(Fault.Missing), 2)]
    public async Task A_conversation_that_is_gone_is_left_alone_until_somebody_speaks_there(string fault, int times)
    {
        for (var at = 0; at < times; at++) _teams.Faults.Enqueue(Enum.Parse<Fault>(fault));

        await OkAsync(_agent.Message("bonjour"));
        await UntilAsync(async () => (await _host.Get<IOutboxReader>().CountAsync(default)).Dead == 1);
        await OkAsync(_agent.Message("aide"));

        Assert.StartsWith("Voici", Text((await _teams.KeptAsync(_agent.Conversation, 1))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hanging_conversation_holds_up_no_other()
    {
        _teams.Faults.Enqueue(Fault.Hangs);
        var other = new Agent(_teams, _host.Address, id: "29:other");

        await OkAsync(_agent.Message("bonjour"));
        Assert.True(await _teams.Hanging.WaitAsync(TimeSpan.FromSeconds(30)));
        await OkAsync(other.Message("bonjour"), other);

        Assert.Single(await _teams.KeptAsync(other.Conversation, 1));
        Assert.Empty(_teams.Kept(_agent.Conversation));
    }

    private static string Text(JsonObject activity) => (string?)activity["text"] ?? "";

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var until = DateTime.UtcNow.AddSeconds(30); !await condition(); await Task.Delay(20))
            if (DateTime.UtcNow > until) throw new TimeoutException();
    }

    private async Task OkAsync(JsonObject activity, Agent? agent = null)
    {
        using var response = await (agent ?? _agent).PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
