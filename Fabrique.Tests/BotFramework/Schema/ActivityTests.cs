using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Schema;

public class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/card", true)]
    [InlineData("messageReaction", false)]
    [InlineData(null, false)]
    public void An_activity_is_seen_as_its_kind(string? type, bool isMessage)
    {
        var activity = new Activity(type);

        Assert.Equal(isMessage, activity.AsMessageActivity() != null);
    }

    [Theory]
    [InlineData("conversationUpdate", "directline", null)]
    [InlineData("conversationUpdate", "webchat", null)]
    [InlineData("conversationUpdate", "msteams", "7")]
    [InlineData("message", "directline", "7")]
    public void A_reference_names_the_activity_where_it_can_be_answered(string type, string channel, string? expected)
    {
        var reference = new Activity(type) { Id = "7", ChannelId = channel }.GetConversationReference();

        Assert.Equal(expected, reference.ActivityId);
    }

    [Fact]
    public void An_outgoing_activity_goes_from_the_bot_to_the_person_and_keeps_its_language()
    {
        var incoming = Incoming();
        var reply = new Activity("message") { Locale = "en-us", Id = "own" };

        reply.ApplyConversationReference(incoming.GetConversationReference());

        Assert.Equal(
            ("bot", "user", "7", "own", "en-us"),
            (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Id, reply.Locale));
    }

    [Fact]
    public void An_incoming_activity_goes_from_the_person_to_the_bot()
    {
        var activity = new Activity("message").ApplyConversationReference(
            Incoming().GetConversationReference(), isIncoming: true);

        Assert.Equal(("user", "bot", "7", "fr-fr"), (activity.From.Id, activity.Recipient.Id, activity.Id, activity.Locale));
        Assert.Null(activity.ReplyToId);
    }

    [Fact]
    public void A_reply_swaps_sides()
    {
        var reply = Incoming().CreateReply("oui");

        Assert.Equal(
            ("message", "oui", "bot", "user", "7", "c", "fr-fr"),
            (reply.Type, reply.Text, reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Conversation.Id, reply.Locale));
    }

    [Fact]
    public void A_proactive_turn_begins_with_an_event_of_its_own()
    {
        var reference = Incoming().GetConversationReference();

        var first = reference.GetContinuationActivity();
        var second = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation", "user", "bot"), (first.Type, first.Name, first.From.Id, first.Recipient.Id));
        Assert.Same(reference, first.RelatesTo);
        Assert.NotEqual(first.Id, second.Id);
        Assert.True(Guid.TryParseExact(first.Id, "D", out _));
    }

    [Fact]
    public void Channel_data_is_read_as_the_type_asked_for()
    {
        var typed = new MessageReaction("like");

        Assert.Null(new Activity().GetChannelData<MessageReaction>());
        Assert.Same(typed, new Activity { ChannelData = typed }.GetChannelData<MessageReaction>());
        Assert.Equal("like", Json("""{"type":"like"}""").GetChannelData<MessageReaction>().Type);
    }

    [Fact]
    public void Channel_data_of_another_shape_is_not_read()
    {
        Assert.False(Json("""{"type":{}}""").TryGetChannelData<MessageReaction>(out _));
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<MessageReaction>(out _));
        Assert.False(new Activity().TryGetChannelData<MessageReaction>(out _));
        Assert.True(Json("""{"type":"like"}""").TryGetChannelData<MessageReaction>(out _));
    }

    [Fact]
    public void The_bots_name_is_taken_out_of_a_message()
    {
        var activity = Incoming();
        activity.Text = "<at>Robot</at> bonjour";
        activity.Entities = [new Mention(new ChannelAccount("bot", "Robot"), "<at>robot</at>")];

        Assert.True(activity.MentionsRecipient());
        Assert.Equal("bonjour", activity.RemoveRecipientMention());
    }

    [Fact]
    public void A_mention_that_came_as_json_is_a_mention()
    {
        var entity = JObject.Parse("""{"type":"mention","mentioned":{"id":"x"},"text":"@x"}""").ToObject<Entity>()!;

        var mention = Assert.Single(new Activity { Entities = [entity, new Entity("place")] }.GetMentions());

        Assert.Equal(("x", "@x"), (mention.Mentioned.Id, mention.Text));
        Assert.True(entity.Equals(entity.GetAs<Entity>()));
    }

    [Fact]
    public void A_button_can_be_made_from_its_words()
    {
        CardAction button = "Oui";

        Assert.Equal(("imBack", "Oui", "Oui"), (button.Type, button.Title, button.Value));
    }

    [Fact]
    public void A_card_becomes_an_attachment_of_its_content_type()
    {
        var attachment = new HeroCard(text: "Bonjour").ToAttachment();

        Assert.Equal("application/vnd.microsoft.card.hero", attachment.ContentType);
        Assert.Equal("Bonjour", Assert.IsType<HeroCard>(attachment.Content).Text);
    }

    private static Activity Incoming() => new("message")
    {
        Id = "7",
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Locale = "fr-fr",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c"),
    };

    private static Activity Json(string channelData) => new() { ChannelData = JObject.Parse(channelData) };
}
