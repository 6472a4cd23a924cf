using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Data.Reports;

/// <summary>What one session's pages are made from; no way leads from it to a person.</summary>
public interface ISessionReports
{
    /// <summary>Responses that are not finished, the last changed first, five hundred at most; those of another version of the form are left out.</summary>
    Task<IReadOnlyList<OpenRun>> OpenRunsAsync(SessionId session, CancellationToken ct);

    /// <summary>How often each question was not understood, by its name.</summary>
    Task<IReadOnlyDictionary<string, Confusion>> ConfusionsAsync(SessionId session, CancellationToken ct);

    /// <summary>For each of the questions, how many sent responses have each answer, by its canonical text.</summary>
    Task<IReadOnlyDictionary<string, ImmutableSortedDictionary<string, int>>> CountsAsync(
        SessionId session, IReadOnlyCollection<string> questions, CancellationToken ct);

    /// <summary>For each sent response, its answers to these questions: the canonical text, or null for "don't know"; what is skipped or was not asked is not there.</summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, string?>>> AnswersAsync(SessionId session, IReadOnlyCollection<string> questions, CancellationToken ct);

    /// <summary>How many responses of the session stand how.</summary>
    Task<SessionTally> TallyAsync(SessionId session, CancellationToken ct);
}

/// <summary>One response in progress.</summary>
public sealed record OpenRun(DateTimeOffset StartedAt, DateTimeOffset UpdatedAt, RunState Run);

/// <param name="People">Who said so.</param>
/// <param name="Times">How often it was said.</param>
public sealed record Confusion(int People, int Times);

public sealed record SessionTally(int InProgress, int Submitted, int Withdrawn, int Assisted);
