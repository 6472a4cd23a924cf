using System.Diagnostics;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Data;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>How an idea's form ends: filed, filed again, or left.</summary>
internal sealed class IdeaFiling(IIdeaReader ideas, IdeaBoard board, SimilarOffer similar)
{
    /// <returns>False when it was filed: the form is over.</returns>
    public async Task<bool> FileAsync(Run run, CancellationToken ct)
    {
        var line = await LineAsync(run, ct);
        if (line.Idea.Revision == run.Response.Id)
        {
            return await ReviseAsync(run, line, ct);
        }

        return await similar.ShowAsync(run, line, ct) || await FileAsync(run, line, ct);
    }

    /// <summary>Stops for good: a draft's answers are removed; of a revision, only what was not filed.</summary>
    public async Task LeaveAsync(Run run, CancellationToken ct)
    {
        var line = await LineAsync(run, ct);
        if (line.Idea.Revision == run.Response.Id)
        {
            run.Talk.Turn.Responses.DropCopy(run.Response.Id);
            run.Talk.Turn.Add(new DomainWrite.PutIdea(line.Idea with { Revision = null }, line.Idea.Status));
            await run.Talk.SayAsync(run.Talk.Text("Idea_EditLeft"), ct);
            return;
        }

        // Only who began a draft removes it.
        if (line.Idea.Author != run.Talk.Person && line.Idea.Author.StartsWith(run.Talk.Context.Activity.ChannelId + "/", StringComparison.Ordinal))
        {
            await run.Talk.SayAsync(run.Talk.Text("Idea_OnlyAuthor"), ct);
            return;
        }

        IdeaVerbs.Delete(run.Talk, line);
        await run.Talk.SayAsync(run.Talk.Text("Questionnaire_Stopped"), ct);
    }

    private static async Task<bool> FileAsync(Run run, IdeaLine line, CancellationToken ct)
    {
        var talk = run.Talk;
        if (IdeaSteps.Take(talk, line.Idea, IdeaStep.File, line.Call, idea => idea with { FiledAt = talk.Turn.Now, Name = null }) is not { } filed)
        {
            return await Asking.AgainAsync(run, talk.Text("Idea_CallClosed"), ct);
        }

        run.Put(run.Response with { Status = ResponseStatus.Submitted, SubmittedAt = talk.Turn.Now });
        await ThankAsync(run, line with { Idea = filed, Response = run.Response }, talk.Text("Idea_Filed", filed.Reference), ct);
        return false;
    }

    /// <summary>The copy becomes what is filed; what was filed before stays as a version.</summary>
    private static async Task<bool> ReviseAsync(Run run, IdeaLine line, CancellationToken ct)
    {
        var talk = run.Talk;
        if (IdeaSteps.Take(talk, line.Idea, IdeaStep.Revise, line.Call, idea => idea with { Revision = null }) is not { } revised)
        {
            return await Asking.AgainAsync(run, talk.Text("Idea_CallClosed"), ct);
        }

        var filed = line.Response with { Run = run.State with { At = null }, Language = run.Response.Language, SubmittedAt = talk.Turn.Now };
        talk.Turn.Responses.Put(filed);
        talk.Turn.Responses.DropCopy(run.Response.Id, filesTo: filed.Id);
        await ThankAsync(run, line with { Idea = revised, Response = filed }, talk.Text("Idea_Refiled", revised.Reference), ct);
        return false;
    }

    private static async Task ThankAsync(Run run, IdeaLine line, string thanks, CancellationToken ct)
    {
        IdeaSteps.KeepVersion(run.Talk, line.Idea, line.Form, line.Response.Run);
        foreach (var message in ReceiptMessages.All(run.Talk, line, thanks))
        {
            await run.Talk.SendAsync(message, ct);
        }
    }

    private async Task<IdeaLine> LineAsync(Run run, CancellationToken ct)
    {
        var idea = await ideas.FindAsync(run.Response.Idea!.Value, ct) ?? throw new UnreachableException();
        return await board.LineAsync(run.Talk, idea, ct) ?? throw new UnreachableException();
    }
}
