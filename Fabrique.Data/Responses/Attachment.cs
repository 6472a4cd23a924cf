namespace Fabrique.Data.Responses;

/// <summary>A file that a person sent as an answer; one for each question of a response.</summary>
/// <param name="Id">What the answer names; no white space.</param>
/// <param name="Name">As it is shown and downloaded; no folder in it.</param>
/// <param name="ContentType">By the file's own signature, never by what its sender says.</param>
public sealed record Attachment(string Id, ResponseId Response, string Question, string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>Finds files that were sent as answers.</summary>
public interface IAttachmentReader
{
    /// <summary>The file, or null when there is none (any more).</summary>
    Task<Attachment?> FindAsync(string id, CancellationToken ct);

    /// <summary>The files of a form's responses without their content, the newest response first; of one session, or of all.</summary>
    Task<IReadOnlyList<AttachmentSummary>> ListAsync(string formId, SessionId? session, CancellationToken ct);
}

/// <param name="Length">In bytes.</param>
/// <param name="Questionnaire">The version that the response answers.</param>
public sealed record AttachmentSummary(
    string Id, ResponseId Response, QuestionnaireHash Questionnaire, string Question, string Name, long Length, DateTimeOffset At);
