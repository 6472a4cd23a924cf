using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Texts;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Steps that coaches take: kept, and told to the author once, in the same transaction.</summary>
internal sealed class IdeaDecisions(
    ITurnStore store, IIdeaReader ideas, ICallReader calls, IPersonReader people, TimeProvider time, IChance chance)
{
    /// <summary>Not a channel's: steps that nobody says in a conversation.</summary>
    private const string Conversation = "fabrique/ideas";

    /// <param name="coach">The coach's key.</param>
    /// <param name="reason">In the coach's words, said to the author as they are; may be "".</param>
    /// <returns>What the table says of it; when it is allowed, it is stored.</returns>
    public async Task<IdeaMove> TakeAsync(IdeaId id, IdeaStep step, string coach, string reason, CancellationToken ct)
    {
        while (true)
        {
            var idea = await ideas.FindAsync(id, ct) ?? throw new ArgumentException("There is no such idea.", nameof(id));
            var call = await calls.FindAsync(idea.Call, ct) ?? throw new UnreachableException();
            var move = IdeaLifeCycle.Judge(idea, step, IdeaActor.Coach, call, time.GetUtcNow());
            if (move is not IdeaMove.Allowed allowed || await KeepAsync(idea, step, allowed, coach, reason, ct) is not CommitResult.Conflict)
            {
                return move;
            }
        }
    }

    private async Task<CommitResult> KeepAsync(Idea idea, IdeaStep step, IdeaMove.Allowed allowed, string coach, string reason, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        DomainWrite[] told = allowed.TellsAuthor && await people.FindAsync(idea.Author, ct) is { } author
            ? [Notice.To(author, Told(author.Language, step, idea.Reference, reason), chance)]
            : [];
        return await store.CommitAsync(
            new TurnWrites(
                Conversation, chance.NewId(), "", now, [],
                [
                    new DomainWrite.PutIdea(idea with { Status = allowed.To }, idea.Status),
                    new DomainWrite.AddIdeaEvent(new IdeaEvent(idea.Id, now, step, idea.Status, allowed.To, coach, reason)),
                    .. told,
                ],
                []),
            ct);
    }

    private static string Told(string language, IdeaStep step, string reference, string reason)
    {
        var text = TextSets.Dialogs.Get(Key(step), language, reference);
        return Messages.Paragraphs(text, reason.Length == 0 ? "" : TextSets.Dialogs.Get("Idea_ToldReason", language, reason));
    }

    private static string Key(IdeaStep step) => step switch
    {
        IdeaStep.AskToComplete => "Idea_ToldAskToComplete",
        IdeaStep.TakeUp => "Idea_ToldTakeUp",
        IdeaStep.Shortlist => "Idea_ToldShortlist",
        IdeaStep.Hear => "Idea_ToldHear",
        IdeaStep.Select => "Idea_ToldSelect",
        IdeaStep.Decline => "Idea_ToldDecline",
        IdeaStep.Redirect => "Idea_ToldRedirect",
        IdeaStep.Investigate => "Idea_ToldInvestigate",
        IdeaStep.Construct => "Idea_ToldConstruct",
        IdeaStep.Accelerate => "Idea_ToldAccelerate",
        IdeaStep.Sustain => "Idea_ToldSustain",
        IdeaStep.Transfer => "Idea_ToldTransfer",
        IdeaStep.Operate => "Idea_ToldOperate",
        IdeaStep.Abandon => "Idea_ToldAbandon",
        _ => throw new UnreachableException(),
    };
}
