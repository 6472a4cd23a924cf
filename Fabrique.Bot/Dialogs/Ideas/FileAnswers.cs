using Fabrique.Bot.Cards;
using Fabrique.Bot.Dialogs.Coaches;
using Fabrique.Bot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>The answer to "may I put this file into your OneDrive?".</summary>
/// <remarks>The file is made anew from what is filed now: nobody but the idea's author gets it, whatever the answer carries.</remarks>
internal sealed class FileAnswers(IdeaBoard board, CoachFiles coaches)
{
    private const string Accepted = "accept";

    public async Task HearAsync(Talk talk, JObject answer, CancellationToken ct)
    {
        var context = answer["context"] as JObject;
        if (context?[CoachFiles.FormField] is JValue { Value: string form })
        {
            await HearCoachAsync(talk, form, answer, ct);
            return;
        }

        var reference = context?[ReceiptMessages.IdeaField] is JValue { Value: string named } ? named : "";
        var line = await board.FindAsync(talk, reference, ct);
        if (line is not { Idea: { FiledAt: not null, Withdrawal: null } })
        {
            await talk.SayAsync(talk.Text("Idea_Unknown", reference), ct);
        }
        else if (Place(answer) is { } place)
        {
            await talk.SendAsync(Upload(talk, line, place.Info, place.Url), ct);
        }
        else
        {
            await talk.SayAsync(talk.Text("Idea_FileDeclined", IdeaCommandReader.Print(IdeaVerb.Receipt, reference, talk.Language)), ct);
        }
    }

    private Task HearCoachAsync(Talk talk, string form, JObject answer, CancellationToken ct) => Place(answer) is { } place
        ? coaches.PutAsync(talk, form, place.Info, place.Url, ct)
        : talk.SayAsync(talk.Text("Coach_ExportDeclined"), ct);

    /// <returns>Where the person lets the file be put; null when they do not.</returns>
    private static (JObject Info, string Url)? Place(JObject answer) =>
        answer["action"] is JValue { Value: Accepted } && answer["uploadInfo"] is JObject info && info["uploadUrl"] is JValue { Value: string url }
            ? (info, url)
            : null;

    private static Activity Upload(Talk talk, IdeaLine line, JObject place, string url)
    {
        var file = ReceiptFile.Make(talk, line);
        var message = FileMessage.Uploaded(talk.Text("Idea_FileKept"), place, talk.Abilities);
        var otherwise = talk.Text("Idea_FileFailed", IdeaCommandReader.Print(IdeaVerb.Receipt, line.Idea.Reference, talk.Language));
        new FileUpload(url, file.ContentType, file.Bytes, otherwise).PutBefore(message);
        return message;
    }
}
