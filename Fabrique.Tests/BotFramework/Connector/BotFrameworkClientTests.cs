using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Connector;

/// <summary>Activities sent to another bot, which is a real endpoint on loopback.</summary>
public sealed class BotFrameworkClientTests : IAsyncLifetime
{
    private static readonly Uri Back = new("https://parent.example/api/skills");

    private ConnectorHost _skill = null!;

    public async Task InitializeAsync() => _skill = await ConnectorHost.StartAsync();

    public async Task DisposeAsync() => await _skill.DisposeAsync();

    [Fact]
    public async Task The_other_bot_gets_a_conversation_of_its_own_and_knows_the_first()
    {
        var activity = Said();

        await PostAsync<object>(activity);

        var sent = JObject.Parse(Assert.Single(_skill.Requests).Body);
        Assert.Equal(
            ("between", "https://parent.example/api/skills", "skill", "c", "https://channel.example", "1", "msteams"),
            ((string?)sent["conversation"]!["id"], (string?)sent["serviceUrl"], (string?)sent["recipient"]!["role"],
                (string?)sent["relatesTo"]!["conversation"]!["id"], (string?)sent["relatesTo"]!["serviceUrl"],
                (string?)sent["relatesTo"]!["activityId"], (string?)sent["relatesTo"]!["channelId"]));
    }

    [Fact]
    public async Task The_callers_activity_stays_as_it_was()
    {
        var activity = Said();

        await PostAsync<object>(activity);

        Assert.Equal(("c", "https://channel.example", null, null), (activity.Conversation.Id, activity.ServiceUrl, activity.RelatesTo, activity.Recipient.Role));
    }

    [Fact]
    public async Task Its_answer_is_read()
    {
        _skill.Answer = """{"activities":[{"type":"message","text":"bien"}]}""";

        var answer = await PostAsync<ExpectedReplies>(Said());

        Assert.Equal((200, "bien"), (answer.Status, answer.Body.Activities.Single().Text));
    }

    [Theory]
    [InlineData(200, "no json")]
    [InlineData(500, """{"activities":[]}""")]
    [InlineData(401, "")]
    public async Task An_answer_that_says_nothing_is_its_status(int status, string body)
    {
        (_skill.Status, _skill.Answer) = (status, body);

        var answer = await PostAsync<ExpectedReplies>(Said());

        Assert.Equal((status, null), (answer.Status, answer.Body));
    }

    private static Activity Said() => new("message")
    {
        Id = "1",
        Text = "bonjour",
        ChannelId = "msteams",
        ServiceUrl = "https://channel.example",
        Conversation = new ConversationAccount(id: "c"),
        Recipient = new ChannelAccount("bot"),
    };

    private async Task<Microsoft.Bot.Builder.InvokeResponse<T>> PostAsync<T>(Activity activity)
    {
        BotFrameworkAuthentication authentication = new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build());
        using BotFrameworkClient client = authentication.CreateBotFrameworkClient();
        return await client.PostActivityAsync<T>("", "skill", new Uri(_skill.Url), Back, "between", activity);
    }
}
