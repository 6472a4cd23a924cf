using Fabrique.Bot.Cards;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>A window over the conversation (a Teams dialog) with all that an idea says.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/what-are-task-modules</remarks>
internal sealed class IdeaDetails(IdeaBoard board)
{
    private const int LongestText = 1_000;

    /// <summary>What <c>task/fetch</c> is answered.</summary>
    public async Task<JObject> OpenAsync(Talk talk, JObject? asked, CancellationToken ct)
    {
        var reference = (asked?["data"] as JObject)?[ReceiptMessages.IdeaField] is JValue { Value: string named } ? named : "";
        return await board.FindAsync(talk, reference, ct) is { } line ? Window(talk, line) : Close(talk.Text("Idea_Unknown", reference));
    }

    /// <summary>What <c>task/submit</c> is answered: the window has nothing to fill in.</summary>
    public static JObject Close(string text) => new() { ["task"] = new JObject { ["type"] = "message", ["value"] = text } };

    private static JObject Window(Talk talk, IdeaLine line)
    {
        var rows = new List<JObject>
        {
            AdaptiveCard.Text(talk.Text("Idea_CardLine", line.Idea.Reference, IdeaSentences.Status(talk, line)), isSubtle: true),
        };
        foreach (var (question, answer) in ReceiptFile.Answers(talk, line))
        {
            rows.Add(AdaptiveCard.Text(question, isSubtle: true));
            rows.Add(AdaptiveCard.Text(answer.Length > LongestText ? talk.Text("Idea_Shortened", answer[..LongestText]) : answer));
        }

        return new JObject
        {
            ["task"] = new JObject
            {
                ["type"] = "continue",
                ["value"] = new JObject
                {
                    ["title"] = IdeaSentences.Title(talk, line),
                    ["height"] = "medium",
                    ["width"] = "medium",
                    ["card"] = JObject.FromObject(AdaptiveCard.Build(talk.Language, rows)),
                },
            },
        };
    }
}
