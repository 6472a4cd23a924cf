using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>Adaptive Cards as JSON, with no more than schema 1.3, which every channel of ours shows.</summary>
/// <remarks>https://adaptivecards.io/explorer. Texts are text runs: those are never read as Markdown.</remarks>
internal static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static Attachment Build(string language, IEnumerable<JObject> body, params IEnumerable<JObject> actions) => new()
    {
        ContentType = ContentType,
        Content = new JObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.3",
            ["lang"] = language,
            ["body"] = new JArray(body),
            ["actions"] = new JArray(actions),
        },
    };

    public static JObject Text(string text, bool isSubtle = false, bool isBold = false) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JArray(new JObject
        {
            ["type"] = "TextRun",
            ["text"] = text,
            ["isSubtle"] = isSubtle,
            ["weight"] = isBold ? "Bolder" : "Default",
        }),
    };

    /// <summary>A button that says a text, whenever it is pressed.</summary>
    public static JObject Say(string title, string text) => Submit(title, CardSubmission.SayNonce, CardSubmission.AnswerField, text);

    /// <summary>A button that opens a window over the conversation, in Teams.</summary>
    public static JObject Open(string title, string field, string value) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JObject { ["msteams"] = new JObject { ["type"] = "task/fetch" }, [field] = value },
    };

    public static JObject Actions(params IEnumerable<JObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = new JArray(actions) };

    public static JObject Submit(string title, string nonce, string field = "", string value = "")
    {
        var data = new JObject { [CardSubmission.NonceField] = nonce };
        if (field.Length > 0)
        {
            data[field] = value;
        }

        return new JObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
    }

    /// <summary>The button that does what the card is for; each channel shows it as such.</summary>
    public static JObject MainSubmit(string title, string nonce, string field = "", string value = "")
    {
        var submit = Submit(title, nonce, field, value);
        submit["style"] = "positive";
        return submit;
    }
}
