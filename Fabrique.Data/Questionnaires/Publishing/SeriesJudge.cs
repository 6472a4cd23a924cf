using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Publishing;

/// <summary>Whether a new version fits into the series that is under way. Pure.</summary>
/// <remarks>It is held against every version of the series: many small changes may come to another meaning, and a question that was
/// taken out may come back as another one.</remarks>
internal static class SeriesJudge
{
    /// <param name="series">The versions of the series, the newest first; at least one.</param>
    public static PublishPlan.Next Judge(
        Questionnaire candidate, IReadOnlyList<(PublishedQuestionnaire Version, Questionnaire Form)> series, int answers, int open)
    {
        ImmutableArray<VersionChanges> all =
            [.. series.Select(one => new VersionChanges(one.Version, QuestionnaireDiff.Between(one.Form, candidate)))];

        // The first of the worst: the newest one explains best.
        return new PublishPlan.Next(all[0], all.MaxBy(changes => changes.Kind)!, answers, open);
    }
}
