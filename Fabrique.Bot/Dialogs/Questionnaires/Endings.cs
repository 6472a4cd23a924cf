using Fabrique.Bot.Cards;
using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>How a questionnaire ends: sent, stopped, or refused at the door.</summary>
internal sealed class Endings(IdeaFiling filing)
{
    /// <returns>False when it was sent: the questionnaire is over.</returns>
    public async Task<bool> SubmitAsync(Run run, CancellationToken ct)
    {
        if (run.Next() is not Step.Review)
        {
            return await Asking.AgainAsync(run, "", ct);
        }

        return run.Response.Idea is null ? await SendAsync(run, ct) : await filing.FileAsync(run, ct);
    }

    /// <summary>Stops for good: the answers and what was typed are removed, that there was a response is kept.</summary>
    public async Task WithdrawAsync(Run run, CancellationToken ct)
    {
        if (run.Response.Idea is not null)
        {
            await filing.LeaveAsync(run, ct);
            return;
        }

        run.Put(run.Response with { Status = ResponseStatus.Withdrawn, Run = RunState.Start });
        run.Talk.Turn.Add(new DomainWrite.ForgetMessages(run.Response.Id));
        await LastAsync(run, PageKind.Ended, run.Talk.Text("Questionnaire_Stopped"), "", ct);
    }

    /// <summary>Consent refused: nothing at all is kept.</summary>
    public static Task RefuseAsync(Run run, CancellationToken ct)
    {
        run.Talk.Turn.Responses.Erase(run.Response.Id);
        return LastAsync(run, PageKind.Ended, run.Talk.Text("Feedback_Refused"), "", ct);
    }

    /// <summary>Erased at the person's wish, with a receipt.</summary>
    public static Task EraseAsync(Run run, CancellationToken ct)
    {
        var answers = AnswersSaid.Lines(run.Questionnaire, run.Response, run.Talk.Language).Count();
        run.Talk.Turn.Responses.Erase(run.Response.Id);
        return LastAsync(run, PageKind.Ended, AnswersSaid.Receipt(run.Talk, answers), "", ct);
    }

    /// <summary>Sent; the four words show and erase it from now on.</summary>
    private static async Task<bool> SendAsync(Run run, CancellationToken ct)
    {
        var turn = run.Talk.Turn;
        var words = FourWords.Create(turn.Chance);
        run.Put(run.Response with { Status = ResponseStatus.Submitted, SubmittedAt = turn.Now });
        turn.Add(new DomainWrite.PutResumeWords(run.Response.Id, words, RetentionRules.AnswersUntil(turn.Now)));
        var spaced = words.Replace('-', ' ');
        await LastAsync(run, PageKind.Sent, run.Talk.Text("Feedback_Thanks", spaced), spaced, ct, run.Talk.Text("Button_ShowMine"));
        return false;
    }

    private static Task LastAsync(Run run, PageKind kind, string text, string words, CancellationToken ct, params IReadOnlyList<string> buttons)
    {
        var message = Messages.Plain(text, buttons, run.Talk.Abilities);
        if (run.Talk.Abilities.Pages)
        {
            new PageSheet(kind, run.Response.Id) { Before = text, Words = words }.PutOn(message);
        }

        return run.Talk.SendAsync(message, ct);
    }
}
