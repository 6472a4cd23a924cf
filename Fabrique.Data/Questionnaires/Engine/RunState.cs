using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Where one person stands in one questionnaire; all that the engine needs to know of the past.</summary>
/// <param name="Answers">By question name; also those typed for questions that are not relevant at the moment.</param>
/// <param name="At">A question that is asked (again) out of turn: after "retour" or a change in the read-back.</param>
/// <param name="EssentialOnly">Only required questions are still asked; the others can come later.</param>
public sealed record RunState(ImmutableSortedDictionary<string, Answer> Answers, string? At = null, bool EssentialOnly = false)
{
    public static readonly RunState Start = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal));

    /// <summary>What was worked out for these answers, so that it is worked out once in a turn; no part of what the state is, and nothing for the start that all share.</summary>
    internal Evaluation? Worked { get; set => field = ReferenceEquals(this, Start) ? null : value; }

    public bool Equals(RunState? other) =>
        other is not null && At == other.At && EssentialOnly == other.EssentialOnly
        && (ReferenceEquals(Answers, other.Answers) || (Answers.Count == other.Answers.Count && Answers.SequenceEqual(other.Answers)));

    public override int GetHashCode() => HashCode.Combine(At, EssentialOnly, Answers.Count);
}
