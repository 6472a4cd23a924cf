namespace Fabrique.Data.Ideas;

/// <summary>Finds ideas.</summary>
public interface IIdeaReader
{
    Task<Idea?> FindAsync(IdeaId id, CancellationToken ct);

    /// <summary>An author's ideas, the newest first.</summary>
    Task<IReadOnlyList<Idea>> ListByAuthorAsync(string author, CancellationToken ct);
}
