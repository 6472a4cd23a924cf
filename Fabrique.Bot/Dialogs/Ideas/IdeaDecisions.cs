using System.Diagnostics;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Steps that coaches take: kept, and told to the authors once, in the same transaction. What becomes of an idea is told
/// when its call is announced.</summary>
internal sealed class IdeaDecisions(
    ITurnStore store, IIdeaReader ideas, ICallReader calls, IdeaNotices notices, DecisionNews news, TimeProvider time, IChance chance)
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
            if (move is not IdeaMove.Allowed allowed)
            {
                return move;
            }

            if (await KeepAsync(idea, step, allowed, coach, reason, ct) is not CommitResult.Conflict)
            {
                await news.RunAsync(ct);
                return move;
            }
        }
    }

    private async Task<CommitResult> KeepAsync(Idea idea, IdeaStep step, IdeaMove.Allowed allowed, string coach, string reason, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        IReadOnlyList<DomainWrite> told = allowed.TellsAuthor && !IdeaLifeCycle.IsDecision(allowed.To)
            ? await notices.ForAsync(idea, language => IdeaTold.Sentence(language, step, idea.Reference, reason), ct)
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
}
