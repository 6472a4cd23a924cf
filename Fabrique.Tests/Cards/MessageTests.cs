using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.Cards;

/// <summary>What is sent: nothing of it is read as markup, and each click says what it answers.</summary>
public sealed class MessageTests
{
    private const string Markup = "__gras__ [lien](javascript:x) <script>html</script>";
    private const string Nonce = "a nonce";

    private static readonly ChannelAbilities Web = new(Cards: true, Buttons: 14);
    private static readonly ChannelAbilities Bare = new(Cards: false, Buttons: 0);

    /// <summary>All that a card of schema 1.3 may hold and every channel of ours shows.</summary>
    private static readonly string[] Known =
        ["AdaptiveCard", "RichTextBlock", "TextRun", "Input.ChoiceSet", "Input.Date", "ActionSet", "Action.Submit"];

    public static TheoryData<string> Types => ["text", "integer", "date", "range 1 5 1", "select_one 3 short", "select_one 13 short", "select_multiple 3 short"];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_question_is_plain_text_and_its_card_knows_no_markdown(string type)
    {
        var message = Ask(type, Web);

        Assert.Equal(TextFormatTypes.Plain, message.TextFormat);
        Assert.Contains(Markup, $"{message.Text} {string.Concat(Cards(message))}", StringComparison.Ordinal);
        Assert.All(Cards(message), CheckCard);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Without_cards_and_buttons_everything_is_said_in_words(string type)
    {
        var message = Ask(type, Bare);

        Assert.Empty(message.Attachments ?? []);
        Assert.Null(message.SuggestedActions);
        Assert.Equal(TextFormatTypes.Plain, message.TextFormat);
        Assert.Contains("– Passer", message.Text, StringComparison.Ordinal);
        if (type.StartsWith("select", StringComparison.Ordinal)) Assert.Contains($"1. {Markup}1", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_read_back_shows_answers_as_text_and_lets_each_line_be_changed()
    {
        var form = OneQuestion.Of("text", Markup).Answer(("question", "# titre <i>x</i> =1+1"));
        var review = new ReviewShown(form.Questionnaire, (Step.Review)form.Next(), IsIdea: false, "", Nonce);

        var card = Assert.Single(Cards(ReviewMessage.Build(review, Web, "fr")));
        var words = ReviewMessage.Build(review, Bare, "fr");

        CheckCard(card);
        Assert.Contains("# titre <i>x</i> =1+1", Runs(card));
        Assert.Equal(["question"], Submits(card).Select(data => (string?)data["change"]).OfType<string>());
        Assert.Empty(words.Attachments ?? []);
        Assert.Contains("# titre <i>x</i> =1+1", words.Text, StringComparison.Ordinal);
    }

    private static Activity Ask(string type, ChannelAbilities abilities)
    {
        var form = OneQuestion.Of(type, Markup);
        return QuestionMessage.Build(new QuestionShown(form.Questionnaire, (Step.Ask)form.Next(), IsAgain: false, "", Nonce), abilities, "fr");
    }

    private static void CheckCard(JObject card)
    {
        Assert.Equal("1.3", (string?)card["version"]);
        Assert.Equal("fr", (string?)card["lang"]);
        Assert.Empty(card.DescendantsAndSelf().OfType<JObject>().Select(part => (string?)part["type"]).OfType<string>().Except(Known));
        Assert.NotEmpty(Submits(card));
        Assert.All(Submits(card), data => Assert.Equal(Nonce, (string?)data[CardSubmission.NonceField]));
    }

    private static IEnumerable<JObject> Cards(Activity message) =>
        (message.Attachments ?? []).Select(attachment => JObject.FromObject(attachment.Content));

    private static IEnumerable<JObject> Submits(JObject card) =>
        card.Descendants().OfType<JObject>().Where(part => (string?)part["type"] == "Action.Submit").Select(part => (JObject)part["data"]!);

    private static IEnumerable<string?> Runs(JObject card) =>
        card.Descendants().OfType<JObject>().Where(part => (string?)part["type"] == "TextRun").Select(part => (string?)part["text"]);
}
