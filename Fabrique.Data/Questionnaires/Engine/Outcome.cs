using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>What is kept of one question when a run is submitted: one row for every question but the notes.</summary>
/// <param name="Value">Only with <see cref="OutcomeStatus.Answered"/>.</param>
public sealed record Outcome(Question Question, OutcomeStatus Status, AnswerValue? Value);

/// <summary>Answered, or one of the four kinds of empty (see exports.md).</summary>
public enum OutcomeStatus
{
    Answered,
    Skipped,
    DontKnow,

    /// <summary>Not asked, since it was not relevant.</summary>
    NotRelevant,

    /// <summary>Relevant, but the person did not come to it.</summary>
    NotReached,
}
