using System.Collections.Immutable;
using Fabrique.Data.Calls;

namespace Fabrique.Data.Ideas;

/// <summary>Every step of an idea's life: who may take it, from where, to where, what it needs, and whether the author is told. Pure.</summary>
public static class IdeaLifeCycle
{
    private static readonly ImmutableArray<IdeaStatus> Undecided =
        [IdeaStatus.Filed, IdeaStatus.ToComplete, IdeaStatus.InReview, IdeaStatus.Shortlisted, IdeaStatus.Heard];

    private static readonly ImmutableArray<IdeaStatus> UnderReview = [IdeaStatus.InReview, IdeaStatus.Shortlisted, IdeaStatus.Heard];

    private static readonly ImmutableArray<IdeaStatus> Product =
        [IdeaStatus.Laureate, IdeaStatus.Investigation, IdeaStatus.Construction, IdeaStatus.Acceleration, IdeaStatus.Sustained];

    private static readonly ImmutableArray<Row> Table =
    [
        new(IdeaActor.Author, [IdeaStatus.Draft], IdeaStep.File, IdeaStatus.Filed, Need.CallTakesDraft),
        new(IdeaActor.Author, [IdeaStatus.Draft, .. Undecided], IdeaStep.Withdraw, IdeaStatus.Withdrawn, Need.Nothing),
        new(IdeaActor.Author, [IdeaStatus.Withdrawn], IdeaStep.Restore, null, Need.OpenCall),
        new(IdeaActor.Author, [IdeaStatus.Filed], IdeaStep.Revise, IdeaStatus.Filed, Need.OpenCall),

        // What a coach asks for may come after the call has closed.
        new(IdeaActor.Author, [IdeaStatus.ToComplete], IdeaStep.Revise, IdeaStatus.Filed, Need.Nothing),
        Coach([IdeaStatus.Filed, IdeaStatus.InReview], IdeaStep.AskToComplete, IdeaStatus.ToComplete),
        Coach([IdeaStatus.Filed], IdeaStep.TakeUp, IdeaStatus.InReview),
        Coach([IdeaStatus.InReview], IdeaStep.Shortlist, IdeaStatus.Shortlisted),
        Coach([IdeaStatus.Shortlisted], IdeaStep.Hear, IdeaStatus.Heard),
        Coach([IdeaStatus.Heard], IdeaStep.Select, IdeaStatus.Laureate),
        Coach(UnderReview, IdeaStep.Decline, IdeaStatus.NotSelected),
        Coach(UnderReview, IdeaStep.Redirect, IdeaStatus.Redirected),

        // What is decided is not told, and nothing follows from it, before all is announced.
        Coach([IdeaStatus.Laureate], IdeaStep.Investigate, IdeaStatus.Investigation, Need.AnnouncedCall),
        Coach([IdeaStatus.Investigation], IdeaStep.Construct, IdeaStatus.Construction),
        Coach([IdeaStatus.Construction], IdeaStep.Accelerate, IdeaStatus.Acceleration),
        Coach([IdeaStatus.Acceleration], IdeaStep.Sustain, IdeaStatus.Sustained),
        Coach([IdeaStatus.Sustained], IdeaStep.Transfer, IdeaStatus.Transferred),
        Coach([IdeaStatus.Sustained], IdeaStep.Operate, IdeaStatus.Operated),
        Coach(Product, IdeaStep.Abandon, IdeaStatus.Abandoned, Need.AnnouncedCall),
    ];

    private enum Need
    {
        Nothing,

        /// <summary>The call is open, or its grace period runs and the draft was begun in time.</summary>
        CallTakesDraft,

        /// <summary>The call has not closed.</summary>
        OpenCall,

        /// <summary>The call's decisions were announced.</summary>
        AnnouncedCall,
    }

    /// <summary>What becomes of an idea; authors hear it when the call is announced, not before.</summary>
    public static bool IsDecision(IdeaStatus status) => status is IdeaStatus.Laureate or IdeaStatus.NotSelected or IdeaStatus.Redirected;

    /// <summary>Whether <paramref name="actor"/> may take the step at <paramref name="now"/>.</summary>
    /// <param name="call">The idea's call.</param>
    public static IdeaMove Judge(Idea idea, IdeaStep step, IdeaActor actor, Call call, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(idea);
        ArgumentNullException.ThrowIfNull(call);
        var rows = Table.Where(row => row.Step == step && row.By == actor).ToList();
        if (rows.Count == 0)
        {
            return new IdeaMove.Refused(IdeaRefusal.NotTheirs);
        }

        if (rows.Find(row => row.From.Contains(idea.Status)) is not { } found || idea.IsGone)
        {
            return new IdeaMove.Refused(IdeaRefusal.WrongStatus);
        }

        return IsMet(found.Needs, call, idea, now)
            ? new IdeaMove.Allowed(found.To ?? idea.Withdrawal!.From, found.TellsAuthor)
            : new IdeaMove.Refused(found.Needs == Need.AnnouncedCall ? IdeaRefusal.NotAnnounced : IdeaRefusal.CallOver);
    }

    private static bool IsMet(Need need, Call call, Idea idea, DateTimeOffset now) => need switch
    {
        Need.CallTakesDraft => idea.StartedAt < call.Closes && call.TakesDrafts(now),
        Need.OpenCall => call.IsOpen(now),
        Need.AnnouncedCall => call.AnnouncedAt is not null,
        _ => true,
    };

    private static Row Coach(ImmutableArray<IdeaStatus> from, IdeaStep step, IdeaStatus to, Need needs = Need.Nothing) =>
        new(IdeaActor.Coach, from, step, to, needs, TellsAuthor: true);

    /// <param name="To">Null: where it was withdrawn from.</param>
    private sealed record Row(
        IdeaActor By, ImmutableArray<IdeaStatus> From, IdeaStep Step, IdeaStatus? To, Need Needs, bool TellsAuthor = false);
}
