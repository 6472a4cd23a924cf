using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder;

public sealed class ActivityFactoryTests
{
    [Fact]
    public void A_text_is_a_message_that_is_spoken_too()
    {
        var made = ActivityFactory.FromObject("  bonjour ");

        Assert.Equal(("message", "bonjour", "bonjour"), (made.Type, made.Text, made.Speak));
    }

    [Fact]
    public void A_structure_fills_the_activity()
    {
        var made = Make("""
            {"lgType":"Activity","text":"Quelle couleur ?","speak":"dites","inputHint":"expectingInput","attachmentLayout":"carousel",
             "suggestedActions":["rouge",{"lgType":"CardAction","type":"postBack","title":"bleu","value":"b"}]}
            """);

        Assert.Equal(
            ("message", "Quelle couleur ?", "dites", "expectingInput", "carousel"),
            (made.Type, made.Text, made.Speak, made.InputHint, made.AttachmentLayout));
        Assert.Equal(
            [("imBack", "rouge", "rouge"), ("postBack", "bleu", "b")],
            made.SuggestedActions.Actions.Select(action => (action.Type, action.Title, (string)action.Value)));
    }

    [Fact]
    public void A_card_may_be_written_short()
    {
        var made = Make("""
            {"lgType":"Activity","attachments":{"lgType":"HeroCard","title":"T","image":"https://x.example/i.png","buttons":["oui","non"]}}
            """);

        var attachment = Assert.Single(made.Attachments);
        var card = ((JObject)attachment.Content).ToObject<HeroCard>()!;
        Assert.Equal((HeroCard.ContentType, "T", "https://x.example/i.png"), (attachment.ContentType, card.Title, card.Images.Single().Url));
        Assert.Equal(["oui", "non"], card.Buttons.Select(button => button.Title));
    }

    [Fact]
    public void A_card_alone_is_a_message_that_carries_it()
    {
        var made = Make("""{"lgType":"AudioCard","media":"https://x.example/a.mp3","image":"https://x.example/i.png","autostart":"true"}""");

        var card = ((JObject)Assert.Single(made.Attachments).Content).ToObject<AudioCard>()!;
        Assert.Equal(
            ("https://x.example/a.mp3", "https://x.example/i.png", true), (card.Media.Single().Url, card.Image.Url, card.Autostart));
    }

    [Fact]
    public void An_adaptive_card_is_carried_as_it_is()
    {
        var made = Make("""{"lgType":"Activity","attachments":[{"type":"AdaptiveCard","version":"1.4","body":[]}]}""");

        var attachment = Assert.Single(made.Attachments);
        Assert.Equal(("application/vnd.microsoft.card.adaptive", "1.4"), (attachment.ContentType, (string?)((JObject)attachment.Content)["version"]));
    }

    [Fact]
    public void A_given_attachment_keeps_its_kind()
    {
        var made = Make("""{"lgType":"attachment","contentType":"text/plain","content":"mot"}""");

        Assert.Equal(("text/plain", "mot"), (made.Attachments.Single().ContentType, made.Attachments.Single().Content));
    }

    [Theory]
    [InlineData("""{"lgType":"Unknown","a":1}""")]
    [InlineData("""{"a":1}""")]
    public void What_is_no_known_structure_is_its_own_text(string json) =>
        Assert.True(JToken.DeepEquals(JObject.Parse(json), JObject.Parse(Make(json).Text)));

    [Fact]
    public void What_is_no_structure_is_its_own_text()
    {
        Assert.Equal("12", ActivityFactory.FromObject(12).Text);
        Assert.Null(ActivityFactory.FromObject(null).Text);
    }

    private static Activity Make(string json) => ActivityFactory.FromObject(JObject.Parse(json));
}
