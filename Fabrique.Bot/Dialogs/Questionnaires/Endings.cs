using System.Diagnostics;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>How a questionnaire ends: sent, stopped, or refused at the door.</summary>
internal sealed class Endings(IIdeaReader ideas, ICallReader calls)
{
    /// <returns>False when it was sent: the questionnaire is over.</returns>
    public async Task<bool> SubmitAsync(Run run, CancellationToken ct)
    {
        if (run.Next() is not Step.Review)
        {
            return await Asking.AgainAsync(run, "", ct);
        }

        return run.Response.Idea is null ? await SendAsync(run, run.Talk.Text("Feedback_Thanks"), ct) : await FileAsync(run, ct);
    }

    /// <summary>Stops for good: the answers are removed, that there was a response is kept.</summary>
    public async Task WithdrawAsync(Run run, CancellationToken ct)
    {
        run.Put(run.Response with { Status = ResponseStatus.Withdrawn, Run = RunState.Start });
        if (run.Response.Idea is not null && await MoveAsync(run, IdeaStep.Withdraw, ct) is { } withdrawn)
        {
            run.Talk.Turn.Add(new DomainWrite.PutIdea(withdrawn));
        }

        await run.Talk.SayAsync(run.Talk.Text("Questionnaire_Stopped"), ct);
    }

    /// <summary>Consent refused: nothing at all is kept.</summary>
    public static Task RefuseAsync(Run run, CancellationToken ct)
    {
        run.Talk.Turn.Responses.Erase(run.Response.Id);
        return run.Talk.SayAsync(run.Talk.Text("Feedback_Refused"), ct);
    }

    private static async Task<bool> SendAsync(Run run, string thanks, CancellationToken ct)
    {
        run.Put(run.Response with { Status = ResponseStatus.Submitted, SubmittedAt = run.Talk.Turn.Now });
        await run.Talk.SayAsync(thanks, ct);
        return false;
    }

    private async Task<bool> FileAsync(Run run, CancellationToken ct)
    {
        if (await MoveAsync(run, IdeaStep.File, ct) is not { } filed)
        {
            return await Asking.AgainAsync(run, run.Talk.Text("Idea_CallClosed"), ct);
        }

        run.Talk.Turn.Add(new DomainWrite.PutIdea(filed with { FiledAt = run.Talk.Turn.Now }));
        return await SendAsync(run, run.Talk.Text("Idea_Filed", filed.Reference), ct);
    }

    /// <summary>The idea after a step, or null when the step may not be taken.</summary>
    /// <remarks>Whoever is in its conversation, or came with its four words, acts as its author.</remarks>
    private async Task<Idea?> MoveAsync(Run run, IdeaStep step, CancellationToken ct)
    {
        var idea = await ideas.FindAsync(run.Response.Idea!.Value, ct) ?? throw new UnreachableException();
        var call = await calls.FindAsync(idea.Call, ct) ?? throw new UnreachableException();
        return IdeaLifeCycle.Judge(idea, step, IdeaActor.Author, call, run.Talk.Turn.Now) is IdeaMove.Allowed allowed
            ? idea with { Status = allowed.To }
            : null;
    }
}
