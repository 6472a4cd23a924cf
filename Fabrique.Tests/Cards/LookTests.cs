using Fabrique.Bot.Cards;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.Cards;

/// <summary>How a question looks: by its type, its choices and the channel.</summary>
public sealed class LookTests
{
    [Theory]
    [InlineData("directline", "text", "words")]
    [InlineData("directline", "integer", "words")]
    [InlineData("directline", "decimal", "words")]
    [InlineData("directline", "date", "date card")]
    [InlineData("directline", "range 1 5 1", "5 buttons")]
    [InlineData("directline", "range 0 10 1", "11 buttons")]
    [InlineData("directline", "range 0 20 1", "words")]
    [InlineData("directline", "range 0 1 0.5", "3 buttons")]
    [InlineData("directline", "select_one 2 short", "2 buttons")]
    [InlineData("directline", "select_one 6 short", "6 buttons")]
    [InlineData("directline", "select_one 7 short", "open card")]
    [InlineData("directline", "select_one 2 long", "open card")]
    [InlineData("directline", "select_one 12 short", "open card")]
    [InlineData("directline", "select_one 13 short", "compact card")]
    [InlineData("directline", "select_multiple 2 short", "open card of many")]
    [InlineData("directline", "select_multiple 20 short", "open card of many")]
    [InlineData("webchat", "select_one 6 short", "6 buttons")]
    [InlineData("emulator", "date", "date card")]
    [InlineData("msteams", "text", "words")]
    [InlineData("msteams", "date", "date card")]
    [InlineData("msteams", "range 1 5 1", "words")]
    [InlineData("msteams", "select_one 2 short", "open card")]
    [InlineData("msteams", "select_multiple 3 short", "open card of many")]
    [InlineData("telegram", "select_one 6 short", "6 buttons")]
    [InlineData("telegram", "select_one 2 long", "2 numbered")]
    [InlineData("telegram", "select_multiple 3 short", "3 numbered")]
    [InlineData("telegram", "date", "words")]
    [InlineData("sms", "select_one 2 short", "2 numbered")]
    [InlineData("sms", "select_multiple 3 short", "3 numbered")]
    [InlineData("sms", "range 1 5 1", "words")]
    [InlineData("sms", "date", "words")]
    [InlineData("somewhere else", "select_one 13 short", "13 numbered")]
    public void A_question_looks_as_the_channel_can(string channel, string type, string look)
    {
        var form = OneQuestion.Of(type);
        var abilities = ChannelAbilities.Of(new Activity { ChannelId = channel, Conversation = new ConversationAccount(conversationType: "personal") });

        Assert.Equal(look, Print(Look.Of(form.Questionnaire.Questions[0], form.Questionnaire, abilities, "fr")));
    }

    [Fact]
    public void Steps_are_written_as_the_language_writes_numbers()
    {
        var form = OneQuestion.Of("range 0 1 0.5");
        var abilities = new ChannelAbilities(Cards: true, Buttons: 14);

        string[] Labels(string language) =>
            [.. ((Look.ChoiceButtons)Look.Of(form.Questionnaire.Questions[0], form.Questionnaire, abilities, language)).Choices];

        Assert.Equal(["0", "0,5", "1"], Labels("fr"));
        Assert.Equal(["0", "0.5", "1"], Labels("en"));
    }

    private static string Print(Look look) => look switch
    {
        Look.Words { Choices.Length: 0 } => "words",
        Look.Words words => $"{words.Choices.Length} numbered",
        Look.ChoiceButtons buttons => $"{buttons.Choices.Length} buttons",
        Look.ChoiceCard card => (card.IsCompact ? "compact card" : "open card") + (card.IsMultiple ? " of many" : ""),
        Look.DateCard => "date card",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
