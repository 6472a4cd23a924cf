namespace Fabrique.Data.Responses;

/// <summary>Finds what was stored of responses.</summary>
public interface IResponseReader
{
    /// <summary>The response with all its answers, or null.</summary>
    Task<Response?> FindAsync(ResponseId id, CancellationToken ct);

    /// <summary>The response that four words resume at <paramref name="now"/>, or null when unknown or too old.</summary>
    /// <param name="words">Normalised: lower case, no accents, joined by hyphens.</param>
    Task<ResponseId?> FindByResumeWordsAsync(string words, DateTimeOffset now, CancellationToken ct);
}
