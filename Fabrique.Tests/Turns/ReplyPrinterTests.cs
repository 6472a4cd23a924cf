using Fabrique.Bot.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.Turns;

/// <summary>What is printed by hand is what the Bot Framework's serializer prints, letter for letter.</summary>
public sealed class ReplyPrinterTests
{
    private static readonly JObject Card = JObject.Parse("""{"type":"AdaptiveCard","version":"1.3","body":[{"text":"«\u00A0oui\u00A0»","on":true,"n":3,"x":null,"d":1.5}],"actions":[]}""");

    [Theory]
    [InlineData("Bonjour")]
    [InlineData("")]
    [InlineData("« œuvre » \u00A0\u202F\u007F 😀 \uD800 seul")]
    [InlineData("\" \\ / \b \f \n \r \t \u0000 \u0001 \u001F \u0085 \u2028 \u2029 ' < > &")]
    public void A_text_with_any_character_is_printed_alike(string text) => Same(Message(text));

    [Fact]
    public void Buttons_cards_and_accounts_are_printed_alike()
    {
        var message = Message("Votre avis ?");
        message.SuggestedActions = new SuggestedActions { Actions = [new CardAction("imBack", "Oui", value: "oui"), new CardAction("openUrl", "Voir", "i", "t", "d", "v") { ImageAltText = "a" }, new CardAction()] };
        message.Attachments = [new Attachment("application/x", content: Card), new Attachment(contentUrl: "http://u/", name: "n", thumbnailUrl: "t"), new Attachment()];
        message.Recipient = new ChannelAccount("id", "Noëlle", "user", "aad");
        message.From = new ChannelAccount();
        message.Conversation = new ConversationAccount(null, "personal", "c", "nom", "aad", "role", "tenant");
        message.AttachmentLayout = "list";
        Same(message);
    }

    [Theory]
    [InlineData("2026-03-10T09:00:00Z")]
    [InlineData("2026-03-10T09:00:00.001Z")]
    [InlineData("2026-03-10T09:00:00.1234567+02:00")]
    public void An_instant_is_printed_alike(string instant)
    {
        var message = Message("x");
        message.Timestamp = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        Same(message);
    }

    [Fact]
    public void Whatever_holds_more_is_left_to_the_serializer()
    {
        Left(message => message.Value = new { a = 1 });
        Left(message => message.ChannelData = new JObject());
        Left(message => message.Entities = [new Entity("mention")]);
        Left(message => message.Properties["more"] = 1);
        Left(message => message.From.Properties["more"] = 1);
        Left(message => message.Conversation.IsGroup = true);
        Left(message => message.Attachments = [new Attachment(content: "text")]);
        Left(message => message.Attachments = [null]);
        Left(message => message.SuggestedActions = new SuggestedActions(["somebody"], []));
        Left(message => message.SuggestedActions = new SuggestedActions { Actions = [new CardAction { Value = 3 }] });
        Left(message => message.Expiration = DateTimeOffset.UnixEpoch);
        Left(message => message.ListenFor = []);
    }

    /// <summary>A member that the official schema has and the printer forgot would be lost without a word.</summary>
    [Fact]
    public void No_member_of_an_activity_is_forgotten()
    {
        foreach (var member in typeof(Activity).GetProperties().Where(member => member.CanWrite && member.Name != nameof(Activity.Properties)))
        {
            var message = Message("x");
            var value = Sample(member.PropertyType);
            member.SetValue(message, value);
            Same(message);
        }
    }

    private static object? Sample(Type type) =>
        type == typeof(string) ? "s"
        : type == typeof(DateTimeOffset?) ? DateTimeOffset.UnixEpoch
        : type == typeof(bool?) ? true
        : type == typeof(object) ? "o"
        : type.IsGenericType ? Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GenericTypeArguments))
        : Activator.CreateInstance(type);

    private static Activity Message(string text) => new(ActivityTypes.Message)
    {
        Id = "1",
        Timestamp = DateTimeOffset.UnixEpoch,
        ServiceUrl = "http://127.0.0.1/",
        ChannelId = "directline",
        From = new ChannelAccount("bot"),
        Recipient = new ChannelAccount("user"),
        Conversation = new ConversationAccount(id: "c"),
        Text = text,
        TextFormat = "plain",
        InputHint = "expectingInput",
        Locale = "fr-FR",
        Attachments = [],
        Entities = [],
        ReplyToId = "0",
    };

    private static void Same(Activity message) => Assert.Equal(Serialized(message), ActivityJson.Print(message));

    private static void Left(Action<Activity> change)
    {
        var message = Message("x");
        change(message);
        using var text = new LentText();
        Assert.False(ReplyPrinter.TryPrint(message, text));
        Same(message);
    }

    private static string Serialized(Activity message) => JsonConvert.SerializeObject(
        message, new JsonSerializerSettings(HttpHelper.BotMessageSerializerSettings) { Formatting = Formatting.None });
}
