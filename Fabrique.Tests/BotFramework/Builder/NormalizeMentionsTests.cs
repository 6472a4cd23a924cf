using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder;

public sealed class NormalizeMentionsTests
{
    [Theory]
    [InlineData("voici <at>Tom</at>", "voici Tom")]
    [InlineData("voici <at id='12'>Tom</at> enfin", "voici Tom enfin")]
    [InlineData("<at>Tom</at>enfin", "Tom enfin")]
    [InlineData("voici<at>Tom</at>", "voici Tom")]
    [InlineData("<at>Tom</at><at>Léa</at>", "Tom Léa")]
    [InlineData("<AT>Tom</AT>", "Tom")]
    [InlineData("<at>Tom", "<at>Tom")]
    [InlineData("<attache>Tom</at>", "<attache>Tom</at>")]
    [InlineData("", "")]
    public async Task Tags_around_names_go_and_names_stay(string said, string heard) =>
        Assert.Equal(heard, (await HearAsync(said)).Text);

    [Fact]
    public async Task The_words_of_a_mention_are_those_in_the_text()
    {
        var heard = await HearAsync("voici <at>Tom</at>", Mention("<at>Tom</at>", "tom"));

        Assert.Equal("Tom", Assert.Single(heard.GetMentions()).Text);
    }

    [Fact]
    public async Task The_bots_own_name_goes()
    {
        var heard = await HearAsync("<at>Bot</at> bonjour <at>Tom</at>", Mention("<at>Bot</at>", "bot"), Mention("<at>Tom</at>", "tom"));

        Assert.Equal("bonjour Tom", heard.Text);
        Assert.Equal("tom", Assert.Single(heard.GetMentions()).Mentioned.Id);
    }

    [Fact]
    public async Task The_bots_own_name_stays_where_it_is_wanted()
    {
        var heard = await HearAsync("<at>Bot</at> bonjour", remove: false, Mention("<at>Bot</at>", "bot"));

        Assert.Equal("Bot bonjour", heard.Text);
        Assert.Equal("Bot", Assert.Single(heard.GetMentions()).Text);
    }

    [Fact]
    public async Task A_long_text_full_of_beginnings_takes_no_long_time()
    {
        var said = string.Concat(Enumerable.Repeat("<at ", 20_000));

        Assert.Equal(said, (await HearAsync(said).WaitAsync(TimeSpan.FromSeconds(30))).Text);
    }

    private static Task<Activity> HearAsync(string said, params Entity[] entities) => HearAsync(said, true, entities);

    private static async Task<Activity> HearAsync(string said, bool remove, params Entity[] entities)
    {
        Activity? heard = null;
        await new TestAdapter().Use(new NormalizeMentionsMiddleware { RemoveRecipientMention = remove }).ProcessActivityAsync(
            new Activity(ActivityTypes.Message) { Text = said, Entities = [.. entities] },
            (turn, _) =>
            {
                heard = turn.Activity;
                return Task.CompletedTask;
            });
        return heard!;
    }

    // As it comes from JSON: the schema knows no mentions there.
    private static Entity Mention(string text, string id) =>
        new("mention") { Properties = new JObject { ["text"] = text, ["mentioned"] = new JObject { ["id"] = id, ["name"] = "n" } } };
}
