using System.Collections.Immutable;
using Fabrique.Data.Calls;

namespace Fabrique.Data.Ideas;

/// <summary>Every step of an idea's life: who may take it, from where, to where, and what it needs. Pure.</summary>
public static class IdeaLifeCycle
{
    private static readonly ImmutableArray<Row> Table =
    [
        new(IdeaActor.Author, IdeaStatus.Draft, IdeaStep.File, IdeaStatus.Filed, NeedsCall: true),
        new(IdeaActor.Author, IdeaStatus.Draft, IdeaStep.Withdraw, IdeaStatus.Withdrawn, NeedsCall: false),
        new(IdeaActor.Author, IdeaStatus.Filed, IdeaStep.Withdraw, IdeaStatus.Withdrawn, NeedsCall: false),
    ];

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

        if (rows.Find(row => row.From == idea.Status) is not { } found)
        {
            return new IdeaMove.Refused(IdeaRefusal.WrongStatus);
        }

        return found.NeedsCall && !TakesIn(call, idea, now)
            ? new IdeaMove.Refused(IdeaRefusal.CallOver)
            : new IdeaMove.Allowed(found.To);
    }

    /// <summary>The grace period is for drafts that were begun in time.</summary>
    private static bool TakesIn(Call call, Idea idea, DateTimeOffset now) =>
        idea.StartedAt < call.Closes && call.TakesDrafts(now);

    private sealed record Row(IdeaActor By, IdeaStatus From, IdeaStep Step, IdeaStatus To, bool NeedsCall);
}
