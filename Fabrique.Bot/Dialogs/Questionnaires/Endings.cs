using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Responses;

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

    /// <summary>Stops for good: the answers are removed, that there was a response is kept.</summary>
    public async Task WithdrawAsync(Run run, CancellationToken ct)
    {
        if (run.Response.Idea is not null)
        {
            await filing.LeaveAsync(run, ct);
            return;
        }

        run.Put(run.Response with { Status = ResponseStatus.Withdrawn, Run = RunState.Start });
        await run.Talk.SayAsync(run.Talk.Text("Questionnaire_Stopped"), ct);
    }

    /// <summary>Consent refused: nothing at all is kept.</summary>
    public static Task RefuseAsync(Run run, CancellationToken ct)
    {
        run.Talk.Turn.Responses.Erase(run.Response.Id);
        return run.Talk.SayAsync(run.Talk.Text("Feedback_Refused"), ct);
    }

    private static async Task<bool> SendAsync(Run run, CancellationToken ct)
    {
        run.Put(run.Response with { Status = ResponseStatus.Submitted, SubmittedAt = run.Talk.Turn.Now });
        await run.Talk.SayAsync(run.Talk.Text("Feedback_Thanks"), ct);
        return false;
    }
}
