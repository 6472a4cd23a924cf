using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Schema;

public class ActivityJsonTests
{
    private static readonly JsonSerializerSettings Compact = new(HttpHelper.BotMessageSerializerSettings)
    {
        Formatting = Formatting.None,
    };

    [Fact]
    public async Task Members_that_the_schema_does_not_name_come_back_where_they_were()
    {
        const string json = """
            {"type":"message","from":{"id":"u","color":"red"},"conversation":{"id":"c","n":[1,{"a":null}]},"attachments":[{"contentType":"x","extra":true}],"entities":[{"type":"e","deep":{"x":1.5}}],"unknown":{"list":[]}}
            """;

        var activity = await ReadAsync(json);

        Assert.Equal("red", (string?)activity.From.Properties["color"]);
        Assert.Equal(1.5, (double)activity.Entities[0].Properties["deep"]!["x"]!);
        Assert.True(JToken.DeepEquals(JToken.Parse(json), JToken.Parse(Write(activity))));
    }

    [Theory]
    [InlineData("""{"a":1}""", typeof(JObject))]
    [InlineData("""[1,2]""", typeof(JArray))]
    [InlineData("\"text\"", typeof(string))]
    [InlineData("12", typeof(long))]
    [InlineData("true", typeof(bool))]
    public async Task Value_and_channel_data_have_the_shape_of_their_json(string json, Type expected)
    {
        var activity = await ReadAsync($$"""{"type":"event","value":{{json}},"channelData":{{json}}}""");

        Assert.IsType(expected, activity.Value);
        Assert.IsType(expected, activity.ChannelData);
    }

    [Fact]
    public void Nulls_are_left_out_and_empty_lists_are_written()
    {
        var json = Write(MessageFactory.Text("bonjour"));

        Assert.Equal(
            """{"type":"message","text":"bonjour","inputHint":"acceptingInput","attachments":[],"entities":[]}""", json);
    }

    [Theory]
    [InlineData("2024-05-15T10:00:00Z", "2024-05-15T10:00:00+00:00")]
    [InlineData("2024-05-15T10:00:00+02:00", "2024-05-15T10:00:00+02:00")]
    public async Task A_timestamp_keeps_its_offset(string read, string written)
    {
        var activity = await ReadAsync($$"""{"type":"message","timestamp":"{{read}}","localTimestamp":"{{read}}"}""");

        Assert.Equal($$"""{"type":"message","timestamp":"{{written}}","localTimestamp":"{{written}}"}""", Write(activity));
    }

    [Fact]
    public async Task Bytes_in_memory_survive_as_the_content_of_an_attachment()
    {
        var message = MessageFactory.Attachment(new Attachment("x", content: new MemoryStream([1, 2, 255])));

        var json = Write(message);
        var back = await ReadAsync(json);

        Assert.Contains("""{"$type":"MemoryStream","buffer":[1,2,255]}""", json, StringComparison.Ordinal);
        Assert.Equal(new byte[] { 1, 2, 255 }, ((MemoryStream)back.Attachments[0].Content).ToArray());
    }

    [Fact]
    public void An_answer_to_an_invoke_has_no_json_names()
    {
        var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } };

        Assert.Equal("""{"type":"invokeResponse","value":{"Status":200}}""", Write(answer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("{\"type\":{}}")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"hier\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"0000-00-00T00:00:00\"}")]
    [InlineData("{\"type\":\"message\",\"expiration\":99999999999999999999999}")]
    [InlineData("{\"type\":\"message\",\"historyDisclosed\":\"peut-être\"}")]
    [InlineData("{\"type\":\"message\",\"textHighlights\":[{\"occurrence\":1e99}]}")]
    [InlineData("{\"type\":\"message\",\"attachments\":[{\"content\":{\"$type\":\"MemoryStream\",\"buffer\":[999]}}]}")]
    public async Task What_is_no_activity_reads_as_none(string json) => Assert.Null(await ReadAsync(json));

    [Theory]
    [InlineData(120, true)]
    [InlineData(130, false)]
    [InlineData(100_000, false)]
    public async Task Nesting_has_a_limit(int depth, bool read)
    {
        var value = new string('[', depth) + new string(']', depth);

        var activity = await ReadAsync($$"""{"type":"message","value":{{value}}}""");

        Assert.Equal(read, activity != null);
    }

    [Fact]
    public async Task Long_texts_with_any_character_are_read_in_small_pieces()
    {
        var text = string.Concat(Enumerable.Repeat("é👍🏽a\u200f\0", 20_000));

        var back = await ReadAsync("\uFEFF" + Write(MessageFactory.Text(text)));

        Assert.Equal(text, back.Text);
    }

    private static string Write(object value) => JsonConvert.SerializeObject(value, Compact);

    private static Task<Activity> ReadAsync(string json)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return HttpHelper.ReadRequestAsync<Activity>(context.Request);
    }
}
