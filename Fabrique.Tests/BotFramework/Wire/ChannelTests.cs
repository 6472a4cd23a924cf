using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Wire;

/// <summary>wire.md §7: what each channel shows.</summary>
public sealed class ChannelTests
{
    [Theory]
    [InlineData("facebook", 10, 3)]
    [InlineData("skype", 10, 3)]
    [InlineData("line", 13, 99)]
    [InlineData("kik", 20, 0)]
    [InlineData("telegram", 100, 100)]
    [InlineData("emulator", 100, 100)]
    [InlineData("directline", 100, 100)]
    [InlineData("directlinespeech", 100, 100)]
    [InlineData("webchat", 100, 100)]
    [InlineData("msteams", 3, 50)]
    [InlineData("slack", 0, 100)]
    [InlineData("cortana", 0, 100)]
    [InlineData("email", 0, 0)]
    [InlineData("sms", 0, 0)]
    [InlineData("test", 0, 0)]
    [InlineData("never heard of", 0, 0)]
    public void A_channel_shows_so_many_buttons_and_no_more(string channel, int suggested, int cards)
    {
        Assert.Equal(suggested, Most(count => Channel.SupportsSuggestedActions(channel, count, "personal")));
        Assert.Equal(cards, Most(count => Channel.SupportsCardActions(channel, count)));
        Assert.Equal(20, Channel.MaxActionTitleLength(channel));
        Assert.Equal(channel != "cortana", Channel.HasMessageFeed(channel));
    }

    [Theory]
    [InlineData("msteams", "personal", 3, "suggested")]
    [InlineData("msteams", "personal", 4, "card")]
    [InlineData("msteams", "groupChat", 3, "card")]
    [InlineData("msteams", "personal", 51, "list")]
    [InlineData("facebook", null, 10, "suggested")]
    [InlineData("facebook", null, 11, "list")]
    [InlineData("line", null, 14, "card")]
    [InlineData("slack", null, 3, "card")]
    [InlineData("webchat", null, 100, "suggested")]
    [InlineData("webchat", null, 101, "list")]
    [InlineData("email", null, 3, "inline")]
    [InlineData("email", null, 4, "list")]
    public void Choices_are_shown_in_the_first_way_that_the_channel_can(string channel, string? conversation, int count, string expected)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"choix {number}")]);

        var shown = (Activity)ChoiceFactory.ForChannel(channel, choices, "Lequel ?", null, null, conversation, ["u"]);

        var way = shown.SuggestedActions != null ? "suggested"
            : shown.Attachments.Count > 0 ? "card"
            : shown.Text.StartsWith("Lequel ?\n\n   1. ", StringComparison.Ordinal) ? "list"
            : "inline";
        Assert.Equal(expected, way);
    }

    private static int Most(Func<int, bool> shows)
    {
        var most = 0;
        while (most < 200 && shows(most + 1))
            most++;
        return most;
    }
}
