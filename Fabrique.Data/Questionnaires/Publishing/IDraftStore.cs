namespace Fabrique.Data.Questionnaires.Publishing;

/// <summary>Files that coaches work on: kept with their mistakes, until they are published or removed.</summary>
public interface IDraftStore
{
    /// <summary>Keeps a draft, or puts another file in its place.</summary>
    Task PutAsync(Draft draft, CancellationToken ct);

    Task<Draft?> FindAsync(DraftId id, CancellationToken ct);

    /// <summary>The newest draft of a form, or null.</summary>
    Task<Draft?> FindByFormAsync(string formId, CancellationToken ct);

    /// <summary>All drafts without their content, the newest first.</summary>
    Task<IReadOnlyList<DraftSummary>> ListAsync(CancellationToken ct);

    /// <returns>False when there is none (any more).</returns>
    Task<bool> RemoveAsync(DraftId id, CancellationToken ct);
}

/// <param name="Summary">As the file was read when it came.</param>
public sealed record Draft(DraftSummary Summary, ReadOnlyMemory<byte> Content)
{
    public AuthoredFile File => new(Summary.FileName, Content);
}

/// <param name="FileName">Without folders.</param>
/// <param name="FormId">"" where the file does not compile.</param>
/// <param name="Title">In the form's own language; "" where the file does not compile.</param>
/// <param name="Problems">To be mended before it can be published; warnings are not counted.</param>
public sealed record DraftSummary(
    DraftId Id, string FileName, string FormId, string Version, string Title, int Problems, DateTimeOffset UploadedAt);
