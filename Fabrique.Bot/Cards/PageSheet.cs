using System.Collections.Immutable;
using Fabrique.Data;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>Goes with a message to a channel of pages: what the message asks, so that the page can be put together from what is stored.</summary>
/// <param name="Nonce">Names what was shown; a read-back is sent with it.</param>
internal sealed record PageSheet(PageKind Kind, ResponseId Response, string Nonce = "")
{
    public const string ContentType = "application/vnd.fabrique.page+json";

    /// <summary>The question that is asked; "" for other pages.</summary>
    public string Question { get; init; } = "";

    /// <summary>Said before it; may be "".</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands in the fields, by question name, to be mended and not to be typed once more.</summary>
    public ImmutableSortedDictionary<string, string> Typed { get; init; } = CardSubmission.NoFields;

    /// <summary>By question name, why an answer was not taken and what is expected.</summary>
    public ImmutableSortedDictionary<string, string> Problems { get; init; } = CardSubmission.NoFields;

    /// <summary>The four words that resume or find the answers, with spaces between; "" where there are none.</summary>
    public string Words { get; init; } = "";

    /// <summary>Puts the sheet on the message.</summary>
    public void PutOn(Activity message) => message.Attachments =
    [
        new Attachment
        {
            ContentType = ContentType,
            Content = new JObject
            {
                ["kind"] = Kind.ToString(),
                ["response"] = Response.Value,
                ["nonce"] = Nonce,
                ["question"] = Question,
                ["before"] = Before,
                ["typed"] = JObject.FromObject(Typed),
                ["problems"] = JObject.FromObject(Problems),
                ["words"] = Words,
            },
        },
    ];

    /// <returns>Null where the message is words and buttons.</returns>
    public static PageSheet? In(Activity message)
    {
        if (message.Attachments?.FirstOrDefault(attachment => attachment.ContentType == ContentType)?.Content is not JObject content
            || !Enum.TryParse<PageKind>(Text(content, "kind"), out var kind))
        {
            return null;
        }

        return new PageSheet(kind, new ResponseId(Text(content, "response")), Text(content, "nonce"))
        {
            Question = Text(content, "question"),
            Before = Text(content, "before"),
            Typed = Texts(content, "typed"),
            Problems = Texts(content, "problems"),
            Words = Text(content, "words"),
        };
    }

    private static string Text(JObject content, string name) => (string?)content[name] ?? "";

    private static ImmutableSortedDictionary<string, string> Texts(JObject content, string name) =>
        CardSubmission.NoFields.SetItems((content[name] as JObject ?? []).Properties().Select(text => KeyValuePair.Create(text.Name, (string?)text.Value ?? "")));
}

/// <summary>What a page shows. Stored by name.</summary>
internal enum PageKind
{
    Question,
    Review,
    Paused,

    /// <summary>A helper says what they observe.</summary>
    Remark,

    /// <summary>The answers are sent.</summary>
    Sent,

    /// <summary>Stopped, or refused at the door: nothing is kept.</summary>
    Ended,
}
