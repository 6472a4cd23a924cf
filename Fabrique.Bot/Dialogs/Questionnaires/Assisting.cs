using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>A helper beside the person: who answers is always said, and marked in what is kept. What the helper sees stands apart.</summary>
internal static class Assisting
{
    /// <summary>In a session; elsewhere these are words like others.</summary>
    public static bool Understands(Run run, Word word) =>
        run.Response.Session is not null && word is Word.Assist or Word.Alone or Word.PersonSpeaks or Word.HelperSpeaks or Word.Remark;

    /// <returns>True: the questionnaire goes on.</returns>
    public static Task<bool> HearAsync(Run run, Word word, CancellationToken ct) => word switch
    {
        Word.Assist => ChangeAsync(run, helperSpeaks: false, run.Talk.Abilities.Pages ? "Page_AssistBegins" : "Assist_Begins", ct),
        Word.PersonSpeaks => ChangeAsync(run, helperSpeaks: false, "Assist_Noted", ct),
        Word.HelperSpeaks => ChangeAsync(run, helperSpeaks: true, "Assist_Noted", ct),
        Word.Alone => EndAsync(run, ct),
        Word.Remark => AskRemarkAsync(run, ct),
        _ => throw new UnreachableException(),
    };

    public static Task ShowRemarkAsync(Run run, string before, CancellationToken ct)
    {
        var talk = run.Talk;
        var text = Messages.Paragraphs(before, talk.Text("Assist_RemarkAsked"));
        var message = Messages.Plain(text, [talk.Text("Button_NoRemark")], talk.Abilities);
        if (talk.Abilities.Pages)
        {
            new PageSheet(PageKind.Remark, run.Response.Id) { Before = text }.PutOn(message);
        }

        return talk.SendAsync(message, ct);
    }

    public static async Task<bool> HearRemarkAsync(Run run, Said said, CancellationToken ct)
    {
        if (said.Text.Length > Remark.Longest)
        {
            return await Asking.AgainAsync(run, run.Talk.Text("Rejected_TooLong", said.Text.Length, Remark.Longest), ct);
        }

        run.Memory.Mode = Mode.Run;
        if (said.IsCard || WordReader.Read(said.Text) is Word.No or Word.Back or Word.Skip)
        {
            return await Asking.AgainAsync(run, run.Talk.Text("Assist_NoRemark"), ct);
        }

        var turn = run.Talk.Turn;
        turn.Add(new DomainWrite.AddRemark(new Remark(turn.Chance.NewId(), run.Response.Session!.Value, run.Response.Id, said.Text, turn.Now)));
        return await Asking.AgainAsync(run, run.Talk.Text("Assist_RemarkKept"), ct);
    }

    private static Task<bool> ChangeAsync(Run run, bool helperSpeaks, string key, CancellationToken ct)
    {
        run.Put(run.Response with { Assisted = true, HelperSpeaks = helperSpeaks });
        return Asking.AgainAsync(run, run.Talk.Text(key), ct);
    }

    /// <summary>Nobody helps after all: nothing is marked.</summary>
    private static Task<bool> EndAsync(Run run, CancellationToken ct)
    {
        run.Put(run.Response with { Assisted = false, HelperSpeaks = false, HelperAnswers = "" });
        return Asking.AgainAsync(run, run.Talk.Text("Assist_Ends"), ct);
    }

    private static async Task<bool> AskRemarkAsync(Run run, CancellationToken ct)
    {
        run.Memory.Mode = Mode.Remark;
        await ShowRemarkAsync(run, "", ct);
        return true;
    }
}
