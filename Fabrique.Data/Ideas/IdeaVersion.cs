using System.Collections.Immutable;

namespace Fabrique.Data.Ideas;

/// <summary>What was filed, each time that it was filed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Answers">Canonical texts by question name; what was left empty is not there.</param>
public sealed record IdeaVersion(
    IdeaId Idea, int Number, QuestionnaireHash Questionnaire, DateTimeOffset At, ImmutableSortedDictionary<string, string> Answers)
{
    /// <summary>What this version changes, by question name; pure.</summary>
    public IReadOnlyList<AnswerDifference> Since(IdeaVersion before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return [.. before.Answers.Keys.Union(Answers.Keys).Order(StringComparer.Ordinal)
            .Select(name => new AnswerDifference(name, before.Answers.GetValueOrDefault(name), Answers.GetValueOrDefault(name)))
            .Where(difference => difference.Before != difference.After)];
    }
}

/// <summary>One answer that another version gives.</summary>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none any more.</param>
public sealed record AnswerDifference(string Question, string? Before, string? After);
