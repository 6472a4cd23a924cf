using System.Collections.Immutable;
using Fabrique.Data.Calls;

namespace Fabrique.Data.Ideas;

/// <summary>Every step of an idea's life: from where, to where, and what it needs. Pure.</summary>
public static class IdeaLifeCycle
{
    private static readonly ImmutableArray<Row> Table =
    [
        new(IdeaStatus.Draft, IdeaStep.File, IdeaStatus.Filed, NeedsCall: true),
        new(IdeaStatus.Draft, IdeaStep.Withdraw, IdeaStatus.Withdrawn, NeedsCall: false),
        new(IdeaStatus.Filed, IdeaStep.Withdraw, IdeaStatus.Withdrawn, NeedsCall: false),
    ];

    /// <summary>Whether <paramref name="actor"/> may take the step at <paramref name="now"/>.</summary>
    /// <param name="actor">"{channel}/{user id}".</param>
    /// <param name="call">The idea's call.</param>
    public static IdeaMove Judge(Idea idea, IdeaStep step, string actor, Call call, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(idea);
        ArgumentNullException.ThrowIfNull(call);
        if (!string.Equals(actor, idea.Author, StringComparison.Ordinal))
        {
            return new IdeaMove.Refused(IdeaRefusal.NotTheAuthor);
        }

        if (Table.FirstOrDefault(row => row.From == idea.Status && row.Step == step) is not { } found)
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

    private sealed record Row(IdeaStatus From, IdeaStep Step, IdeaStatus To, bool NeedsCall);
}
