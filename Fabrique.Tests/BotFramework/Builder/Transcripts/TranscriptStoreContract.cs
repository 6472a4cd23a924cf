using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Fabrique.Tests.BotFramework.Builder.Transcripts;

/// <summary>What every store of transcripts does.</summary>
public abstract class TranscriptStoreContract
{
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    protected abstract ITranscriptStore Store { get; }

    [Fact]
    public async Task An_activity_comes_back_as_it_was()
    {
        var said = Said("a", 1);
        said.Properties["extra"] = "kept";

        await Store.LogActivityAsync(said);

        var page = await Store.GetTranscriptActivitiesAsync("test", "a");
        Assert.Equal(JsonConvert.SerializeObject(said), JsonConvert.SerializeObject(Assert.Single(page.Items)));
    }

    [Fact]
    public async Task Conversations_are_kept_apart()
    {
        await Store.LogActivityAsync(Said("a", 1));
        await Store.LogActivityAsync(Said("b", 2));

        Assert.Equal("2", Assert.Single(await TextsAsync("b")));
        Assert.Empty((await Store.GetTranscriptActivitiesAsync("test", "nobody's")).Items);
        Assert.Empty((await Store.GetTranscriptActivitiesAsync("other", "a")).Items);
    }

    [Fact]
    public async Task An_update_changes_what_was_said_and_not_when()
    {
        await Store.LogActivityAsync(Said("a", 1));
        var update = Said("a", 1);
        (update.Type, update.Text, update.Timestamp) = (ActivityTypes.MessageUpdate, "mieux", Start.AddDays(1));

        await Store.LogActivityAsync(update);

        var kept = Assert.IsAssignableFrom<IMessageActivity>(Assert.Single((await Store.GetTranscriptActivitiesAsync("test", "a")).Items));
        Assert.Equal((ActivityTypes.Message, "mieux", Start.AddMinutes(1)), (kept.Type, kept.Text, kept.Timestamp));
    }

    [Fact]
    public async Task Of_a_deleted_activity_only_its_place_and_time_stay()
    {
        await Store.LogActivityAsync(Said("a", 1));

        await Store.LogActivityAsync(new Activity(ActivityTypes.MessageDelete)
        {
            Id = "a1",
            ChannelId = "test",
            Conversation = new ConversationAccount(id: "a"),
        });

        var kept = (Activity)Assert.Single((await Store.GetTranscriptActivitiesAsync("test", "a")).Items);
        Assert.Equal(
            (ActivityTypes.MessageDelete, null, "deleted", "deleted", "a1", Start.AddMinutes(1)),
            (kept.Type, kept.Text, kept.From.Id, kept.Recipient.Id, kept.Id, kept.Timestamp));
    }

    [Fact]
    public async Task What_is_older_than_asked_is_left_out()
    {
        for (var minute = 1; minute <= 6; minute++)
            await Store.LogActivityAsync(Said("a", minute));

        var page = await Store.GetTranscriptActivitiesAsync("test", "a", startDate: Start.AddMinutes(4));

        Assert.Equal(["a4", "a5", "a6"], page.Items.Select(activity => activity.Id));
    }

    [Fact]
    public async Task Pages_give_each_activity_once()
    {
        await Task.WhenAll(Enumerable.Range(1, 45).Select(minute => Store.LogActivityAsync(Said("a", minute))));

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await Store.GetTranscriptActivitiesAsync("test", "a", token);
            seen.AddRange(page.Items.Select(activity => activity.Id));
            token = page.ContinuationToken;
        }
        while (token != null);

        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
    }

    [Fact]
    public async Task The_conversations_of_a_channel_are_listed()
    {
        for (var number = 1; number <= 22; number++)
            await Store.LogActivityAsync(Said($"c{number}", number));

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await Store.ListTranscriptsAsync("test", token);
            Assert.All(page.Items, info => Assert.Equal("test", info.ChannelId));
            seen.AddRange(page.Items.Select(info => info.Id));
            token = page.ContinuationToken;
        }
        while (token != null);

        Assert.Equal(Enumerable.Range(1, 22).Select(number => $"c{number}").Order(), seen.Order());
        Assert.Empty((await Store.ListTranscriptsAsync("other")).Items);
    }

    [Fact]
    public async Task A_deleted_conversation_is_gone_and_the_others_stay()
    {
        await Store.LogActivityAsync(Said("a", 1));
        await Store.LogActivityAsync(Said("b", 2));

        await Store.DeleteTranscriptAsync("test", "a");
        await Store.DeleteTranscriptAsync("test", "never");

        Assert.Empty(await TextsAsync("a"));
        Assert.Single(await TextsAsync("b"));
    }

    [Fact]
    public async Task What_is_missing_is_told()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.LogActivityAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.GetTranscriptActivitiesAsync(null, "a"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.GetTranscriptActivitiesAsync("test", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.ListTranscriptsAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.DeleteTranscriptAsync(null, "a"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.DeleteTranscriptAsync("test", null));
    }

    protected static Activity Said(string conversation, int minute) => new(ActivityTypes.Message)
    {
        Id = $"{conversation}{minute}",
        Timestamp = Start.AddMinutes(minute),
        Text = $"{minute}",
        ChannelId = "test",
        From = new ChannelAccount("user1", "User1"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: conversation),
        ServiceUrl = "https://test.com",
    };

    protected async Task<IEnumerable<string>> TextsAsync(string conversation) =>
        (await Store.GetTranscriptActivitiesAsync("test", conversation)).Items.Select(activity => ((Activity)activity).Text);
}
