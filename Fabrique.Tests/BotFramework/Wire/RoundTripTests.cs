using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Wire;

/// <summary>wire.md §1: the JSON of activities.</summary>
public sealed class RoundTripTests
{
    /// <summary>Trees of all shapes, made from a number, so that a failure can be made again.</summary>
    [Fact]
    public async Task Unknown_members_of_any_shape_come_back_as_they_were()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var sent = Sent(new Random(seed));

            var activity = await ReadAsync(sent);

            Assert.True(JToken.DeepEquals(sent, JToken.Parse(Write(activity))), $"seed {seed}:\n{sent}\n{Write(activity)}");
        }
    }

    [Theory]
    [InlineData("$type")]
    [InlineData("$id")]
    [InlineData("$ref")]
    [InlineData("$values")]
    public async Task Names_with_a_dollar_are_names_like_others_and_choose_nothing(string name)
    {
        foreach (var value in new JToken[] { "System.IO.FileInfo, System.IO.FileSystem", 1, JValue.CreateNull(), new JObject { ["a"] = 1 } })
        {
            var sent = new JObject
            {
                ["type"] = "event",
                ["value"] = new JObject { [name] = value.DeepClone() },
                ["channelData"] = new JObject { [name] = value.DeepClone(), ["b"] = 2 },
                ["from"] = new JObject { ["id"] = "u", [name] = value.DeepClone() },
                [name] = value.DeepClone(),
            };

            var activity = await ReadAsync(sent);

            Assert.IsType<JObject>(activity.Value);
            Assert.True(JToken.DeepEquals(sent, JToken.Parse(Write(activity))), Write(activity));
        }
    }

    [Fact]
    public void Without_the_settings_nulls_are_written() =>
        Assert.Contains("\"text\":null", JsonConvert.SerializeObject(new Activity("message")), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-05-15T10:00:00.1234567Z", "2024-05-15T10:00:00.1234567+00:00")]
    [InlineData("2024-05-15T10:00:00-09:30", "2024-05-15T10:00:00-09:30")]
    public async Task All_three_times_keep_their_offset(string read, string written)
    {
        var activity = await ReadAsync(new JObject { ["type"] = "message", ["timestamp"] = read, ["localTimestamp"] = read, ["expiration"] = read });

        foreach (var name in new[] { "timestamp", "localTimestamp", "expiration" })
            Assert.Contains($"\"{name}\": \"{written}\"", Write(activity), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":1}""", typeof(JObject))]
    [InlineData("""[1,2]""", typeof(JArray))]
    [InlineData("\"text\"", typeof(string))]
    [InlineData("12", typeof(long))]
    [InlineData("true", typeof(bool))]
    public async Task The_content_of_an_attachment_has_the_shape_of_its_json(string json, Type expected)
    {
        var activity = await ReadAsync(JObject.Parse($$"""{"type":"message","attachments":[{"contentType":"x","content":{{json}}}]}"""));

        Assert.IsType(expected, Assert.Single(activity.Attachments).Content);
    }

    [Fact]
    public async Task A_mention_with_members_as_deep_as_may_come_in_is_read()
    {
        JToken deep = new JArray();
        for (var depth = 0; depth < 110; depth++)
            deep = new JArray(deep);
        var sent = new JObject
        {
            ["type"] = "message",
            ["text"] = "<at>Bot</at> bonjour",
            ["recipient"] = new JObject { ["id"] = "bot" },
            ["channelData"] = new JObject { ["deep"] = deep.DeepClone() },
            ["entities"] = new JArray(new JObject { ["type"] = "mention", ["mentioned"] = new JObject { ["id"] = "bot" }, ["text"] = "<at>Bot</at>", ["deep"] = deep }),
        };

        var activity = await ReadAsync(sent);

        Assert.Equal("bonjour", activity.RemoveRecipientMention());
        Assert.True(activity.TryGetChannelData<ConversationReference>(out _));
    }

    [Fact]
    public async Task From_a_connector_any_depth_is_read()
    {
        await using var connector = await BotFramework.Connector.ConnectorHost.StartAsync();
        connector.Answer = $$"""[{"id":"u","deep":{{new string('[', 500)}}{{new string(']', 500)}}}]""";
        using var client = new ConnectorClient(new Uri(connector.Url), MicrosoftAppCredentials.Empty);

        Assert.True(Assert.Single(await client.Conversations.GetConversationMembersAsync("c")).Properties.ContainsKey("deep"));
    }

    private static JObject Sent(Random random)
    {
        var json = new JObject
        {
            ["type"] = "message",
            ["text"] = "é👍",
            ["value"] = Tree(random, 4),
            ["channelData"] = Tree(random, 4),
            ["from"] = new JObject { ["id"] = "u" },
            ["conversation"] = new JObject { ["id"] = "c", ["isGroup"] = false },
            ["attachments"] = new JArray(new JObject { ["contentType"] = "x", ["content"] = Tree(random, 3) }),
            ["entities"] = new JArray(new JObject { ["type"] = "e" }, new JObject { ["type"] = "mention", ["text"] = "t" }),
        };
        foreach (var place in new[] { json, json["from"], json["conversation"], json["attachments"]![0], json["entities"]![0], json["entities"]![1] })
        {
            for (var more = random.Next(3); more > 0; more--)
                place![$"x{random.Next(1000)}"] = Tree(random, 4);
        }

        return json;
    }

    // Nulls are members of trees, but not of the activity itself: there they are left out.
    private static JToken Tree(Random random, int depth) => random.Next(depth <= 0 ? 6 : 9) switch
    {
        0 => new JValue(random.Next()),
        1 => new JValue(random.Next(2) == 0),
        2 => new JValue(random.Next(-9, 9) + 0.5),
        3 => new JValue(""),
        4 => new JValue(long.MinValue + random.Next()),
        5 => new JValue($"\"\\\n\u2028 {random.Next()}"),
        6 => new JArray(Enumerable.Range(0, random.Next(4)).Select(_ => Tree(random, depth - 1))),
        7 => new JObject { ["null"] = JValue.CreateNull(), ["a b"] = Tree(random, depth - 1) },
        _ => new JObject(Enumerable.Range(0, random.Next(4)).Select(number => new JProperty($"{(char)('a' + number)}", Tree(random, depth - 1)))),
    };

    private static string Write(Activity activity) =>
        JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings);

    private static async Task<Activity> ReadAsync(JObject json)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json.ToString()));
        return Assert.IsType<Activity>(await HttpHelper.ReadRequestAsync<Activity>(context.Request));
    }
}
