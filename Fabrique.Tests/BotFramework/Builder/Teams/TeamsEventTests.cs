using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder.Teams;

/// <summary>Meetings, receipts, and messages that were changed or taken back.</summary>
public class TeamsEventTests
{
    /// <summary>Name, value, method, what the method is given.</summary>
    public static TheoryData<string, string, string, string> Told => new()
    {
        { "application/vnd.microsoft.readReceipt", """{"lastReadMessageId":"17"}""", "ReadReceipt", """{"lastReadMessageId":"17"}""" },
        {
            "application/vnd.microsoft.meetingStart", """{"Id":"m","Title":"Point","MeetingType":"Scheduled","JoinUrl":"https://exemple.fr/","StartTime":"2026-03-02T09:00:00Z"}""",
            "MeetingStart", """{"StartTime":"2026-03-02T09:00:00Z","id":"m","joinUrl":"https://exemple.fr/","title":"Point","MeetingType":"Scheduled"}"""
        },
        {
            "application/vnd.microsoft.meetingEnd", """{"Id":"m","MeetingType":"Scheduled","EndTime":"2026-03-02T10:00:00Z"}""",
            "MeetingEnd", """{"EndTime":"2026-03-02T10:00:00Z","id":"m","MeetingType":"Scheduled"}"""
        },
        {
            "application/vnd.microsoft.meetingParticipantJoin", """{"Members":[{"User":{"id":"u"},"Meeting":{"inMeeting":true,"role":"Organizer"}}]}""",
            "MeetingParticipantsJoin", """{"Members":[{"user":{"id":"u"},"Meeting":{"inMeeting":true,"role":"Organizer"}}]}"""
        },
        {
            "application/vnd.microsoft.meetingParticipantLeave", """{"Members":[]}""",
            "MeetingParticipantsLeave", """{"Members":[]}"""
        },
    };

    /// <summary>Type, kind, method.</summary>
    public static TheoryData<string, string, string> Changed => new()
    {
        { "messageUpdate", "editMessage", "MessageEdit" },
        { "messageUpdate", "undeleteMessage", "MessageUndelete" },
        { "messageDelete", "softDeleteMessage", "MessageSoftDelete" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public async Task Each_event_has_its_method(string name, string value, string called, string given)
    {
        var bot = await TellAsync(Event(name, value));

        Assert.Equal([called], bot.Calls);
        Assert.Equal(Sorted(given), Sorted(Assert.Single(bot.Values)));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public async Task On_another_channel_it_is_an_event_like_any_other(string name, string value, string called, string given)
    {
        _ = (called, given);
        var activity = Event(name, value);
        activity.ChannelId = "directline";

        Assert.Equal(["base Event"], (await TellAsync(activity)).Calls);
    }

    [Theory]
    [InlineData("other", "{}")]
    [InlineData("application/vnd.microsoft.readReceipt", "\"text\"")]
    [InlineData("application/vnd.microsoft.meetingStart", """{"StartTime":"soon"}""")]
    [InlineData("application/vnd.microsoft.meetingParticipantJoin", "[]")]
    public async Task What_is_not_of_its_kind_is_an_event_like_any_other(string name, string value) =>
        Assert.Equal(["base Event"], (await TellAsync(Event(name, value))).Calls);

    [Theory]
    [MemberData(nameof(Changed))]
    public async Task A_changed_message_has_its_method(string type, string kind, string called)
    {
        Assert.Equal([called], (await TellAsync(Message(type, "msteams", kind))).Calls);
        Assert.Empty((await TellAsync(Message(type, "directline", kind))).Calls);
        Assert.Empty((await TellAsync(Message(type, "msteams", "other"))).Calls);
    }

    private static Activity Message(string type, string channel, string kind) =>
        new(type) { ChannelId = channel, ChannelData = new JObject { ["eventType"] = kind } };

    private static Activity Event(string name, string value) =>
        new("event") { ChannelId = "msteams", Name = name, Value = JToken.Parse(value) };

    private static async Task<TeamsRecorder> TellAsync(Activity activity)
    {
        var bot = new TeamsRecorder();
        await new TestAdapter(activity.ChannelId).ProcessActivityAsync(activity, bot.OnTurnAsync);
        return bot;
    }

    /// <summary>Teams writes these names with a capital or without.</summary>
    private static string Sorted(string json) =>
        new JObject(JObject.Parse(json).Properties().OrderBy(property => property.Name, StringComparer.OrdinalIgnoreCase))
            .ToString().ToUpperInvariant();
}
