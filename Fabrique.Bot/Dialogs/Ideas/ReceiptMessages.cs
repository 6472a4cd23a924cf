using Fabrique.Bot.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>What an author gets on filing: a card, and a file to keep.</summary>
internal static class ReceiptMessages
{
    /// <summary>Names the idea in what comes back with the answer to a file's offer.</summary>
    public const string IdeaField = "idea";

    public static IEnumerable<Activity> All(Talk talk, IdeaLine line, string thanks) => [IdeaMessages.List(talk, thanks, [line]), File(talk, line)];

    public static Activity File(Talk talk, IdeaLine line) => FileMessage.Offer(
        ReceiptFile.Make(talk, line),
        talk.Text("Idea_ReceiptFile", IdeaSentences.Title(talk, line)),
        new JObject { [IdeaField] = line.Idea.Reference },
        talk.Abilities);
}
