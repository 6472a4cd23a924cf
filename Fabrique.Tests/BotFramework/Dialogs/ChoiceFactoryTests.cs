using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Dialogs;

public class ChoiceFactoryTests
{
    private static readonly string[] Colours = ["red", "dark green", "blue", "4"];

    [Fact]
    public void A_list_is_numbered()
    {
        var shown = ChoiceFactory.ForChannel("test", ChoiceFactory.ToChoices(Colours), "Which?", null, null);

        // Observed with the official build.
        Assert.Equal("Which?\n\n   1. red\n   2. dark green\n   3. blue\n   4. 4", shown.Text);
        Assert.Equal("expectingInput", shown.InputHint);
    }

    [Theory]
    [InlineData(1, "Q (1) red")]
    [InlineData(2, "Q (1) red or (2) dark green")]
    [InlineData(3, "Q (1) red, (2) dark green, or (3) blue")]
    public void Up_to_three_choices_stand_in_the_line(int count, string expected) =>
        Assert.Equal(expected, ChoiceFactory.ForChannel("test", Choices(count), "Q", null, null).Text);

    [Fact]
    public void The_words_between_choices_can_be_given()
    {
        var french = new ChoiceFactoryOptions(", ", " ou ", ", ou ", true);
        var plain = new ChoiceFactoryOptions { IncludeNumbers = false };

        Assert.Equal("Q (1) red, (2) dark green, ou (3) blue", ChoiceFactory.Inline(Choices(3), "Q", null, french).Text);
        Assert.Equal("Q red or dark green", ChoiceFactory.Inline(Choices(2), "Q", null, plain).Text);
        Assert.Equal("Q\n\n   - red\n   - dark green", ChoiceFactory.List(Choices(2), "Q", null, plain).Text);
    }

    [Theory]
    [InlineData("webchat", null, "buttons")]
    [InlineData("directline", null, "buttons")]
    [InlineData("emulator", null, "buttons")]
    [InlineData("msteams", "personal", "card")]
    [InlineData("msteams", "channel", "card")]
    [InlineData("slack", null, "card")]
    [InlineData("facebook", null, "buttons")]
    [InlineData("email", null, "text")]
    public void Each_channel_shows_four_choices_its_way(string channel, string? conversation, string expected)
    {
        var shown = (Activity)ChoiceFactory.ForChannel(channel, Choices(4), "Q", null, null, conversation, ["u"]);

        var way = shown.SuggestedActions != null ? "buttons" : shown.Attachments.Count > 0 ? "card" : "text";
        Assert.Equal(expected, way);
    }

    [Theory]
    [InlineData(3, "personal", true)]
    [InlineData(4, "personal", false)]
    [InlineData(3, "channel", false)]
    [InlineData(3, null, false)]
    public void Teams_shows_three_suggested_actions_in_a_personal_chat(int count, string? conversation, bool shows) =>
        Assert.Equal(shows, Channel.SupportsSuggestedActions("msteams", count, conversation));

    [Fact]
    public void A_title_of_more_than_twenty_characters_makes_a_list()
    {
        var shown = ChoiceFactory.ForChannel("webchat", ChoiceFactory.ToChoices([new string('x', 21)]), "Q", null, null);

        Assert.Equal($"Q\n\n   1. {new string('x', 21)}", shown.Text);
        Assert.Null(shown.SuggestedActions);
    }

    [Fact]
    public void A_button_says_the_value_unless_the_choice_brings_its_own()
    {
        var own = new CardAction(ActionTypes.PostBack, "Oui", value: "1");
        var shown = ChoiceFactory.SuggestedAction([new Choice("red"), new Choice("yes") { Action = own }], "Q", null, ["u"]);

        var buttons = shown.SuggestedActions.Actions;
        Assert.Equal(("imBack", "red", "red"), (buttons[0].Type, buttons[0].Title, buttons[0].Value));
        Assert.Same(own, buttons[1]);
        Assert.Equal(["u"], shown.SuggestedActions.To);
    }

    [Fact]
    public void The_text_of_a_card_is_in_the_card_only()
    {
        var shown = ChoiceFactory.HeroCard(Choices(2), "Q");

        Assert.Null(shown.Text);
        Assert.Equal("Q", Assert.IsType<HeroCard>(shown.Attachments[0].Content).Text);
    }

    private static IList<Choice> Choices(int count) => ChoiceFactory.ToChoices([.. Colours.Take(count)]);
}
