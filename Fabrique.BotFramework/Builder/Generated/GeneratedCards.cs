using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Cards as a language generator writes them: one value where a list is meant, an address where a picture is,
/// a word where a button is, and yes and no as text.</summary>
internal static class GeneratedCards
{
    private const string AttachmentKind = "attachment";
    private const string AdaptiveCard = "AdaptiveCard";
    private const string AdaptiveContent = "application/vnd.microsoft.card.adaptive";

    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        ["herocard"] = HeroCard.ContentType,
        ["thumbnailcard"] = ThumbnailCard.ContentType,
        ["audiocard"] = AudioCard.ContentType,
        ["videocard"] = VideoCard.ContentType,
        ["animationcard"] = AnimationCard.ContentType,
        ["signincard"] = SigninCard.ContentType,
        ["oauthcard"] = OAuthCard.ContentType,
        ["receiptcard"] = ReceiptCard.ContentType,
    };

    private static readonly string[] WithSeveralImages = ["herocard", "thumbnailcard"];

    /// <returns>The value of <c>lgType</c> in small letters; empty when there is none.</returns>
    public static string KindOf(JToken generated) =>
        (generated as JObject)?.GetValue("lgType", StringComparison.OrdinalIgnoreCase)?.ToString().Trim().ToLowerInvariant() ?? "";

    public static bool IsAttachment(JObject generated) =>
        KindOf(generated) is AttachmentKind || ContentTypes.ContainsKey(KindOf(generated)) || IsAdaptive(generated);

    public static Attachment Attachment(JToken generated)
    {
        var json = generated as JObject ?? [];
        if (ContentTypes.TryGetValue(KindOf(json), out var contentType))
            return new Attachment(contentType, content: Card(json));
        if (IsAdaptive(json))
            return new Attachment(AdaptiveContent, content: json);
        return WithoutKind(json).As<Attachment>();
    }

    /// <returns>The value itself where it is a list, else a list of it.</returns>
    public static IEnumerable<JToken> ListOf(JToken value) => value as JArray ?? [value];

    /// <returns>Actions; a word is a button that says it.</returns>
    public static JArray Buttons(JToken value) => [.. ListOf(value).Select(Button)];

    private static bool IsAdaptive(JObject json) => (string)json["type"] == AdaptiveCard;

    private static JObject WithoutKind(JObject json) => new(json.Properties()
        .Where(property => !property.Name.Equals("lgType", StringComparison.OrdinalIgnoreCase)));

    private static JToken Button(JToken value)
    {
        if (value is JObject action)
            return WithoutKind(action);
        var words = value.ToString().Trim();
        return new JObject { ["type"] = ActionTypes.ImBack, ["title"] = words, ["value"] = words };
    }

    private static JObject Card(JObject generated)
    {
        var severalImages = WithSeveralImages.Contains(KindOf(generated));
        var card = new JObject();
        foreach (var (name, value) in WithoutKind(generated))
        {
            switch (name.Trim().ToUpperInvariant())
            {
                case "TAP":
                    card["tap"] = Button(value);
                    break;
                case "BUTTONS":
                    card["buttons"] = Buttons(value);
                    break;
                case "IMAGE" or "IMAGES" when severalImages:
                    AddTo(card, "images", ListOf(value).Select(Address));
                    break;
                case "IMAGE":
                    card["image"] = Address(value);
                    break;
                case "MEDIA":
                    AddTo(card, "media", ListOf(value).Select(Address));
                    break;
                case "AUTOSTART" or "AUTOLOOP" or "SHAREABLE":
                    card[name.Trim()] = YesOrNo(value);
                    break;
                default:
                    card[name.Trim()] = value;
                    break;
            }
        }

        return card;
    }

    private static void AddTo(JObject card, string name, IEnumerable<JToken> items)
    {
        var list = card[name] as JArray ?? [];
        foreach (var item in items)
            list.Add(item);
        card[name] = list;
    }

    private static JToken Address(JToken value) => value is JObject ? value : new JObject { ["url"] = value.ToString() };

    private static JToken YesOrNo(JToken value) => bool.TryParse(value.ToString(), out var yes) ? new JValue(yes) : value;
}
