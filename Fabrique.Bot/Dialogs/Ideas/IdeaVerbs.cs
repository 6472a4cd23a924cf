using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Data;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Does what a person asks of one of their ideas.</summary>
internal sealed class IdeaVerbs(IdeaBoard board, IdeaJoining joining, IdeaInvitations invitations, IdeaThread thread)
{
    private const int LongestName = 120;

    public async Task<Opened> DoAsync(Talk talk, Opening.OnIdea asked, CancellationToken ct)
    {
        if (asked.Verb == IdeaVerb.Join)
        {
            return await joining.JoinAsync(talk, asked.Reference, ct);
        }

        if (asked.Verb == IdeaVerb.Accept)
        {
            return await invitations.AcceptAsync(talk, asked.Reference, ct);
        }

        return await board.FindAsync(talk, asked.Reference, ct) is { } line
            ? await DoAsync(talk, line, asked, ct)
            : new Opened.Refused(talk.Text("Idea_Unknown", asked.Reference));
    }

    /// <summary>What only who began the idea may do; the others who work on it may do all else.</summary>
    public static bool IsFirstAuthors(IdeaVerb verb) => verb is IdeaVerb.Delete or IdeaVerb.Withdraw or IdeaVerb.Restore or IdeaVerb.Invite;

    /// <summary>Keeps a draft's name.</summary>
    public static Opened Rename(Talk talk, IdeaLine line, string name)
    {
        var title = TextNormalizer.Normalize(name).Trim();
        if (title.Length is 0 or > LongestName || title.Contains('\n', StringComparison.Ordinal))
        {
            return new Opened.Asks(IdeaQuestion.Name(line, talk.Text("Idea_NameRefused", LongestName)));
        }

        talk.Turn.Add(new DomainWrite.PutIdea(line.Idea with { Name = title }, line.Idea.Status));
        return new Opened.Told(Status(talk, line with { Idea = line.Idea with { Name = title } }, talk.Text("Idea_Renamed")));
    }

    /// <summary>Removes a draft and its answers; that there was one is kept.</summary>
    public static Opened Delete(Talk talk, IdeaLine line)
    {
        if (IdeaSteps.Take(talk, line.Idea, IdeaStep.Withdraw, line.Call, idea => idea with { Name = null }) is null)
        {
            return Stands(talk, line);
        }

        talk.Turn.Responses.Put(line.Response with { Status = ResponseStatus.Withdrawn, Run = RunState.Start });
        return new Opened.Told(Messages.Plain(talk.Text("Idea_Deleted"), [], talk.Abilities));
    }

    public static Opened Withdraw(Talk talk, IdeaLine line, string reason)
    {
        var now = talk.Turn.Now;
        var after = IdeaSteps.Take(
            talk, line.Idea, IdeaStep.Withdraw, line.Call, idea => idea with { Withdrawal = new Withdrawal(line.Idea.Status, now, reason) }, reason);
        if (after is null)
        {
            return Stands(talk, line);
        }

        talk.Turn.Add(new DomainWrite.IndexIdea(after.Id, "", ""));
        return new Opened.Told(Status(talk, line with { Idea = after }, talk.Text("Idea_Withdrawn")));
    }

    private async Task<Opened> DoAsync(Talk talk, IdeaLine line, Opening.OnIdea asked, CancellationToken ct) => asked.Verb switch
    {
        _ when IsFirstAuthors(asked.Verb) && line.Idea.Author != talk.Person => new Opened.Refused(talk.Text("Idea_OnlyAuthor")),
        IdeaVerb.Invite when line.Idea.Withdrawal is null => await invitations.InviteAsync(talk, line, asked.Rest, ct),
        IdeaVerb.Comment when line.Idea is { FiledAt: not null, Withdrawal: null } => await thread.HearAsync(talk, line, asked.Rest, ct),
        IdeaVerb.Invite or IdeaVerb.Comment => Stands(talk, line),
        IdeaVerb.Show => new Opened.Told(Status(talk, line, "")),
        IdeaVerb.Continue or IdeaVerb.Edit => await GoOnAsync(talk, line, ct),
        IdeaVerb.Rename when line.Idea.Status != IdeaStatus.Draft => new Opened.Told(Status(talk, line, talk.Text("Idea_RenameFiled"))),
        IdeaVerb.Rename => asked.Rest.Length > 0 ? Rename(talk, line, asked.Rest) : new Opened.Asks(IdeaQuestion.Name(line, talk.Text("Idea_AskName"))),
        IdeaVerb.Delete or IdeaVerb.Withdraw when line.Idea.Status == IdeaStatus.Draft =>
            new Opened.Asks(IdeaQuestion.Delete(line, talk.Text("Idea_AskDelete", IdeaSentences.Title(talk, line)))),
        IdeaVerb.Delete or IdeaVerb.Withdraw => IdeaSteps.May(talk, line.Idea, IdeaStep.Withdraw, line.Call)
            ? new Opened.Asks(IdeaQuestion.Withdraw(line, talk.Text("Idea_AskReason", IdeaSentences.Title(talk, line))))
            : Stands(talk, line),
        IdeaVerb.Restore => Restore(talk, line),
        IdeaVerb.Receipt when line.Idea is { FiledAt: not null, Withdrawal: null } => new Opened.Told(ReceiptMessages.File(talk, line)),
        IdeaVerb.Receipt => Stands(talk, line),
        _ => throw new UnreachableException(),
    };

    /// <summary>A draft, or a copy of what was filed, to be changed and filed again.</summary>
    private static async Task<Opened> GoOnAsync(Talk talk, IdeaLine line, CancellationToken ct)
    {
        var idea = line.Idea;
        if (idea.Status == IdeaStatus.Draft)
        {
            return IdeaSteps.May(talk, idea, IdeaStep.File, line.Call) && line.Response.Status == ResponseStatus.InProgress
                ? new Opened.Begins(new QuestionnaireStart(idea.Response, talk.Text("Idea_DraftResumed", idea.Reference)))
                : Stands(talk, line);
        }

        if (!IdeaSteps.May(talk, idea, IdeaStep.Revise, line.Call))
        {
            return Stands(talk, line);
        }

        if (idea.Revision is { } begun && await talk.Turn.Responses.FindAsync(begun, ct) is { Status: ResponseStatus.InProgress })
        {
            return new Opened.Begins(new QuestionnaireStart(begun, talk.Text("Idea_EditResumed", idea.Reference)));
        }

        return new Opened.Begins(new QuestionnaireStart(Copy(talk, line), talk.Text("Idea_EditBegun", idea.Reference)));
    }

    private static ResponseId Copy(Talk talk, IdeaLine line)
    {
        var copy = NewResponse.For(talk, line.Response.Questionnaire) with { Idea = line.Idea.Id, Run = line.Response.Run with { At = null } };
        talk.Turn.Responses.Put(copy);
        talk.Turn.Add(new DomainWrite.PutIdea(line.Idea with { Revision = copy.Id }, line.Idea.Status));
        return copy.Id;
    }

    private static Opened Restore(Talk talk, IdeaLine line)
    {
        if (IdeaSteps.Take(talk, line.Idea, IdeaStep.Restore, line.Call, idea => idea with { Withdrawal = null }) is not { } after)
        {
            return Stands(talk, line);
        }

        talk.Turn.Add(new DomainWrite.IndexIdea(after.Id, line.Title, line.Problem));
        return new Opened.Told(Status(talk, line with { Idea = after }, talk.Text("Idea_Restored")));
    }

    /// <summary>It cannot be done from where the idea stands, and this is where.</summary>
    private static Opened.Told Stands(Talk talk, IdeaLine line) => new(Status(talk, line, talk.Text("Idea_CannotNow")));

    private static Activity Status(Talk talk, IdeaLine line, string before) =>
        IdeaMessages.List(talk, Messages.Paragraphs(before, talk.Text("Idea_HereItIs")), [line]);
}
