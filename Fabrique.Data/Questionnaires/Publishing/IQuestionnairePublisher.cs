using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Publishing;

/// <summary>The life of questionnaires: drafts become versions, versions stand in series, forms are archived.</summary>
public interface IQuestionnairePublisher
{
    /// <summary>What publishing would do now.</summary>
    Task<PublishPlan> PlanAsync(Questionnaire questionnaire, CancellationToken ct);

    /// <summary>Publishes a version, or says why not; stored when it returns.</summary>
    /// <remarks>A form that was archived is offered again. Responses end on the version that they were begun with.</remarks>
    Task<PublishResult> PublishAsync(Publication publication, CancellationToken ct);

    /// <summary>Takes all versions of a form out of what is offered for new sessions, or offers it again. Sessions and answers stay.</summary>
    /// <returns>False when there is no such form.</returns>
    Task<bool> ArchiveAsync(string formId, bool isArchived, CancellationToken ct);

    /// <summary>Every version with what hangs on it, the newest first; of one form, or of all.</summary>
    Task<IReadOnlyList<VersionOverview>> OverviewAsync(string? formId, CancellationToken ct);

    /// <summary>The file that the version was published from, or null where none was kept.</summary>
    Task<AuthoredFile?> FindFileAsync(QuestionnaireHash hash, CancellationToken ct);
}

/// <param name="NewSeries">A new series begins, whatever changed.</param>
/// <param name="MovesOpen">Sessions and calls that are open ask the new version from now on; never into another series.</param>
/// <param name="File">As its author wrote it, to be had back later.</param>
/// <param name="Draft">Removed with the publication.</param>
public sealed record Publication(
    Questionnaire Questionnaire, bool NewSeries = false, bool MovesOpen = false, AuthoredFile? File = null, DraftId? Draft = null);

/// <summary>A file as a coach wrote it.</summary>
/// <param name="Name">Without folders.</param>
public sealed record AuthoredFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>A version as coaches see it in a list.</summary>
/// <param name="Sessions">That point at it, open or not.</param>
/// <param name="OpenSessions">That take answers, or will.</param>
public sealed record VersionOverview(
    PublishedQuestionnaire Version, int InProgress, int Submitted, int Sessions, int OpenSessions, bool HasFile)
{
    /// <summary>Withdrawn responses hold no answers.</summary>
    public int Answers => InProgress + Submitted;
}
