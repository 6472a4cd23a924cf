using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires;

/// <summary>Every questionnaire version that was published, compiled once and kept in memory.</summary>
public interface IQuestionnaireCatalog
{
    /// <summary>The version with this hash.</summary>
    /// <exception cref="KeyNotFoundException">No such version was published.</exception>
    ValueTask<Questionnaire> GetAsync(QuestionnaireHash hash, CancellationToken ct);

    /// <summary>The version of <paramref name="formId"/> that was published last, archived or not; or null.</summary>
    Task<Questionnaire?> FindLatestAsync(string formId, CancellationToken ct);

    /// <summary>All versions, the newest first.</summary>
    Task<IReadOnlyList<PublishedQuestionnaire>> ListAsync(CancellationToken ct);

    /// <summary>Publishes what comes with the program; publishing the same one again changes nothing.</summary>
    /// <remarks>Nobody is there to ask: a breaking change begins a new series, what was archived stays so, and where the newest version
    /// is somebody's own file it stays the newest.</remarks>
    Task PublishAsync(Questionnaire questionnaire, CancellationToken ct);
}

/// <summary>One published version, as lists show it.</summary>
public sealed record PublishedQuestionnaire(QuestionnaireHash Hash, string FormId, string Version, string Title, DateTimeOffset PublishedAt)
{
    /// <summary>From 1, for each form; answers to versions of one series can be put together.</summary>
    public int Series { get; init; } = 1;

    /// <summary>Since when it is not offered for new sessions; null while it is.</summary>
    public DateTimeOffset? ArchivedAt { get; init; }
}
