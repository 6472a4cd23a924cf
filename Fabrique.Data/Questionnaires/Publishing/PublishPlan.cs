using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Comparing;

namespace Fabrique.Data.Questionnaires.Publishing;

/// <summary>What publishing a questionnaire would do; a closed set.</summary>
public abstract record PublishPlan
{
    private PublishPlan()
    {
    }

    /// <summary>Nothing of this form was ever published.</summary>
    public sealed record First : PublishPlan;

    /// <summary>This very version was published before.</summary>
    /// <param name="IsLatest">False: a later version took its place.</param>
    public sealed record Already(PublishedQuestionnaire Version, bool IsLatest) : PublishPlan;

    /// <summary>Another version of a form that is published.</summary>
    /// <param name="SinceLatest">Against the version that was published last.</param>
    /// <param name="Worst">Against the version of the series that it differs from most; often the same.</param>
    /// <param name="Answers">Responses to any version of the series, begun or sent.</param>
    /// <param name="Open">Sessions and calls that still take answers, on a version of the series.</param>
    public sealed record Next(VersionChanges SinceLatest, VersionChanges Worst, int Answers, int Open) : PublishPlan
    {
        public ChangeKind Kind => Worst.Kind;

        /// <summary>It has to be said that a new series begins: answers are there that cannot be compared any more.</summary>
        public bool NeedsNewSeries => Kind == ChangeKind.Breaking && Answers > 0;
    }
}

/// <summary>What changes from a published version on, the worst first.</summary>
public sealed record VersionChanges(PublishedQuestionnaire From, ImmutableArray<Change> Changes)
{
    public ChangeKind Kind => QuestionnaireDiff.KindOf(Changes);
}
